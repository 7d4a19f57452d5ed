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

/** The audit administrator, or the city itself, has every seal of every case log recomputed. On record, like any look-up. */
export async function verifyCaseChains(
  actor: Actor,
  clock = systemClock,
): Promise<Result<CaseChainsCheck, 'audit.not-permitted'>> {
  const isAuditor = actor.kind === 'staff' && actor.adminRole === 'audit_admin'
  if (actor.kind !== 'system' && !isAuditor) return refuse('audit.not-permitted')
  const check = await walkCases()
  return inTransaction(async (tx) => {
    const detail = { cases: check.cases, events: check.events, broken: check.broken.length }
    await recordAudit(
      tx,
      actor,
      { action: 'audit.cases-verified', subjectKind: 'audit', subjectId: 'cases', detail },
      clock,
    )
    return ok(check)
  })
}

/** Outside any transaction: sealed events never change, and a long walk must not hold up the city. */
async function walkCases(): Promise<CaseChainsCheck> {
  const check: CaseChainsCheck = { cases: 0, events: 0, broken: [] }
  let after: string | null = null
  for (;;) {
    const ends = await chainEndsAfter(db, after, BATCH)
    for (const end of ends) {
      const recorded = await events.eventsOf(db, end.id)
      // A step taken between the two reads is no break: the log up to the end that was read must fit.
      const chain = verifyChain(recorded.slice(0, end.nextSeq - 1), end, sha256Hex)
      check.cases += 1
      check.events += recorded.length
      if (!chain.intact) check.broken.push({ caseNo: end.caseNo, brokenAt: chain.brokenAt })
    }
    const last = ends.at(-1)
    if (!last) return check
    after = last.id
  }
}
