import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { type Clock, systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import * as checks from '../data/check-store'
import { type ChainCheck, type CheckStep, isRunning, withStep } from '../domain/chain-check'
import { mayReadAudit } from '../domain/permissions'
import { recordAudit } from './record-audit'

export const CHAIN_CHECK = 'chain-check'
/** Somebody met a row that doesn't fit its seal: a check is wanted now, not at night. */
export const SEAL_SUSPECTED = 'seal-suspected'
export type ChainCheckJob = { checkId: string }

/** The auditor has every seal of the city recomputed, by the worker, in batches; `cases` is how many there are to check. */
export async function startChainCheck(
  actor: Actor,
  { cases }: { cases: number },
  clock = systemClock,
): Promise<Result<{ id: string }, 'audit.not-permitted' | 'audit.check-running'>> {
  if (!mayReadAudit(actor)) return refuse('audit.not-permitted')
  return inTransaction<{ id: string }, 'audit.check-running'>(async (tx) => {
    await checks.lockRequests(tx)
    const [last = null] = await checks.newest(tx, 1)
    if (isRunning(last, clock.now())) return refuse('audit.check-running')
    return ok({ id: await ask(tx, actor, cases, clock) })
  })
}

/** The city checks itself: at night, and when somebody meets a broken seal; not again within `restMs` of the last time. */
export async function startOwnCheck(
  actor: Actor,
  { cases, restMs }: { cases: number; restMs: number },
  clock = systemClock,
): Promise<void> {
  if (actor.kind !== 'system') throw new Error('a check nobody asked for is started by the system')
  await inTransaction(async (tx) => {
    await checks.lockRequests(tx)
    const now = clock.now()
    const [last = null] = await checks.newest(tx, 1)
    const isRecent = last !== null && now.getTime() - last.requestedAt.getTime() < restMs
    if (!isRecent && !isRunning(last, now)) await ask(tx, actor, cases, clock)
    return ok(null)
  })
}

async function ask(tx: Transaction, actor: Actor, cases: number, clock: Clock): Promise<string> {
  const now = clock.now()
  const id = newId(now)
  const asked = { id, requestedBy: actor.id, requesterName: actor.name, requestedAt: now, touchedAt: now }
  const totals = { casesTotal: cases, entriesTotal: await checks.countEntries(tx) }
  const counts = { cases: 0, events: 0, documents: 0, entries: 0, anchors: 0, ...totals }
  await checks.insert(tx, {
    ...asked,
    ...counts,
    stage: 'cases',
    place: '',
    broken: [],
    finishedAt: null,
    toldAt: null,
  })
  await enqueue(tx, CHAIN_CHECK, { checkId: id } satisfies ChainCheckJob, { key: id })
  await recordAudit(tx, actor, { action: 'audit.check-started', subjectKind: 'chain-check', subjectId: id }, clock)
  return id
}

/** Writes down what one batch found; the last one is on record. Null when another worker was faster, or it is done. */
export async function noteCheckStep(
  actor: Actor,
  check: ChainCheck,
  step: CheckStep,
  clock = systemClock,
): Promise<ChainCheck | null> {
  const found = withStep(check, step)
  const now = clock.now()
  const after = { ...found, touchedAt: now, finishedAt: found.stage === 'done' ? now : null }
  const noted = await inTransaction<null, 'audit.check-running'>(async (tx) => {
    if (!(await checks.advance(tx, check, after))) return refuse('audit.check-running')
    const { id, cases, events, documents, entries, anchors, broken } = after
    const counts = { cases, events, documents, entries, anchors }
    const detail = { ...counts, broken: broken.length, requestedBy: check.requestedBy }
    const note = { action: 'audit.check-finished', subjectKind: 'chain-check', subjectId: id, detail }
    if (after.stage === 'done') await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
  return noted.ok && after.stage !== 'done' ? after : null
}

/** A check takes longer than one job may: the rest is another job. */
export async function continueCheckLater(actor: Actor, { checkId }: ChainCheckJob): Promise<void> {
  if (actor.kind !== 'system') throw new Error('a check is carried on by the system')
  await enqueue(db, CHAIN_CHECK, { checkId } satisfies ChainCheckJob, { key: `${checkId}-${newId()}` })
}

/** Records that the auditors were notified of what this check found. */
export async function markAsReported(actor: Actor, checkId: string, clock = systemClock): Promise<void> {
  if (actor.kind !== 'system') throw new Error('auditors are notified by the system')
  await checks.markReported(db, checkId, clock.now())
}
