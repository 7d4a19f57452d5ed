import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import type { CaseEvent } from '../domain/case-event'
import { isClosed } from '../domain/lifecycle'

/**
 * 送达: the documents of a decided case lie in the applicant's account (许可法 44). By the system, once:
 * asked again it answers null and records nothing.
 */
export async function recordDelivery(
  actor: Actor,
  { caseId, documentIds }: { caseId: string; documentIds: string[] },
  clock = systemClock,
): Promise<Result<CaseEvent | null, 'case.not-found' | 'case.not-permitted' | 'case.wrong-status'>> {
  return inTransaction(async (tx) => {
    const file = await cases.findForStep(tx, caseId)
    if (!file) return refuse('case.not-found')
    if (actor.kind !== 'system') return refuse('case.not-permitted')
    if (!isClosed(file.case.status)) return refuse('case.wrong-status')
    if (file.case.deliveredAt) return ok(null)

    const now = clock.now()
    const delivered = { ...file, case: { ...file.case, deliveredAt: now } }
    await cases.save(tx, file, delivered, now)
    return ok(await events.record(tx, caseId, actor, { type: 'case.delivered', payload: { documentIds } }, now))
  })
}
