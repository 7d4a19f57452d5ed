import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { sha256Hex } from '@/platform/crypto'
import { db, inTransaction } from '@/platform/db'
import { chainEndsAfter } from '../data/chain-ends'
import * as events from '../data/event-store'
import { verifyChain } from '../domain/event-chain'

export type CaseChainsCheck = { cases: number; events: number; broken: { caseNo: string; brokenAt: number }[] }

const BATCH = 500

const mayVerify = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.adminRole === 'audit_admin')

/** The audit administrator, or the city itself, has every seal of every case log recomputed. On record, like any look-up. */
export async function verifyCaseChains(
  actor: Actor,
  clock = systemClock,
): Promise<Result<CaseChainsCheck, 'audit.not-permitted'>> {
  if (!mayVerify(actor)) return refuse('audit.not-permitted')
  const check: CaseChainsCheck = { cases: 0, events: 0, broken: [] }
  for (let after: string | null = null; ; ) {
    const step: CaseChainsCheck & { last: string | null } = await verifyNextCases(actor, after)
    check.cases += step.cases
    check.events += step.events
    check.broken.push(...step.broken)
    after = step.last
    if (after === null) break
  }
  return inTransaction(async (tx) => {
    const detail = { cases: check.cases, events: check.events, broken: check.broken.length }
    const note = { action: 'audit.cases-verified', subjectKind: 'audit', subjectId: 'cases', detail }
    await recordAudit(tx, actor, note, clock)
    return ok(check)
  })
}

/**
 * The logs of the next five hundred cases after this one; `last` is null at the end. Outside any transaction: sealed
 * events never change, and a long walk must not hold up the city.
 */
export async function verifyNextCases(
  actor: Actor,
  after: string | null,
): Promise<CaseChainsCheck & { last: string | null }> {
  if (!mayVerify(actor)) throw new Error('only the auditor and the system verify the logs of cases')
  const ends = await chainEndsAfter(db, after, BATCH)
  const check: CaseChainsCheck = { cases: ends.length, events: 0, broken: [] }
  for (const end of ends) {
    const recorded = await events.eventsOf(db, end.id)
    // A step taken between the two reads is no break: the log up to the end that was read must fit.
    const chain = verifyChain(recorded.slice(0, end.nextSeq - 1), end, sha256Hex)
    check.events += recorded.length
    if (!chain.intact) check.broken.push({ caseNo: end.caseNo, brokenAt: chain.brokenAt })
  }
  return { ...check, last: ends.at(-1)?.id ?? null }
}
