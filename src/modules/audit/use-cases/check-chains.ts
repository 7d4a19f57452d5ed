import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import * as checks from '../data/check-store'
import {
  type CasesStep,
  type ChainCheck,
  type EntriesStep,
  isRunning,
  withCases,
  withEntries,
} from '../domain/chain-check'
import { mayReadAudit } from '../domain/permissions'
import { recordAudit } from './record-audit'

export const CHAIN_CHECK = 'chain-check'
export type ChainCheckJob = { checkId: string }

/** The auditor has every seal of the city recomputed, by the worker, in batches; `cases` is how many there are to check. */
export async function startChainCheck(
  actor: Actor,
  { cases }: { cases: number },
  clock = systemClock,
): Promise<Result<{ id: string }, 'audit.not-permitted' | 'audit.check-running'>> {
  if (!mayReadAudit(actor)) return refuse('audit.not-permitted')
  return inTransaction<{ id: string }, 'audit.check-running'>(async (tx) => {
    await checks.holdAsking(tx)
    const now = clock.now()
    const [last = null] = await checks.newest(tx, 1)
    if (isRunning(last, now)) return refuse('audit.check-running')
    const id = newId(now)
    const asked = { id, requestedBy: actor.id, requesterName: actor.name, requestedAt: now, touchedAt: now }
    const counts = { cases: 0, casesTotal: cases, events: 0, entries: 0, entriesTotal: await checks.countEntries(tx) }
    await checks.insert(tx, { ...asked, ...counts, stage: 'cases', place: '', broken: [], finishedAt: null })
    await enqueue(tx, CHAIN_CHECK, { checkId: id } satisfies ChainCheckJob, { key: id })
    await recordAudit(tx, actor, { action: 'audit.check-started', subjectKind: 'chain-check', subjectId: id }, clock)
    return ok({ id })
  })
}

/** Writes down what one batch found; the last one is on record. Null when another worker was faster, or it is done. */
export async function noteCheckStep(
  actor: Actor,
  check: ChainCheck,
  step: { cases: CasesStep } | { entries: EntriesStep },
  clock = systemClock,
): Promise<ChainCheck | null> {
  const found = 'cases' in step ? withCases(check, step.cases) : withEntries(check, step.entries)
  const now = clock.now()
  const after = { ...found, touchedAt: now, finishedAt: found.stage === 'done' ? now : null }
  const noted = await inTransaction<null, 'audit.check-running'>(async (tx) => {
    if (!(await checks.advance(tx, check, after))) return refuse('audit.check-running')
    const { id, cases, events, entries, broken } = after
    const detail = { cases, events, entries, broken: broken.length, requestedBy: check.requestedBy }
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
