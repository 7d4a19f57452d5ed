import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { addDays, dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as standIns from '../data/stand-in-store'
import { mayArrange } from '../domain/permissions'
import { stateOn } from '../domain/stand-in'

/** Ends a stand-in at once: from the next page on the post permits nothing to who stood in. */
export async function endStandIn(
  actor: Actor,
  { id }: { id: string },
  clock = systemClock,
): Promise<Result<null, 'stand-in.not-permitted' | 'stand-in.not-found'>> {
  if (!mayArrange(actor)) return refuse('stand-in.not-permitted')
  return inTransaction<null, 'stand-in.not-found'>(async (tx) => {
    const today = dayOf(clock.now())
    const standIn = isUuid(id) ? await standIns.find(tx, id) : null
    if (!standIn || stateOn(standIn, today) === 'past') return refuse('stand-in.not-found')
    await standIns.endWith(tx, standIn, addDays(today, -1))
    const detail = { absentId: standIn.absentId, from: standIn.startsOn, until: standIn.endsOn }
    const note = { action: 'stand-in.ended', subjectKind: 'account', subjectId: standIn.accountId, detail }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
