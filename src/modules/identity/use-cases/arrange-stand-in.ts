import type { Actor } from '@/kernel/actor'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { fault, type Result, refuse, refuseAll } from '@/kernel/result'
import { termFaults } from '@/modules/departments/domain/stand-in'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { readStaffNo } from '../domain/contact'
import { ACCOUNT_ACTIONS } from '../domain/permissions'
import { type RequestPowerRefusal, requestPower } from './request-power'
import { type AccountRefusal, withAccount } from './with-account'

export type ArrangeStandInRefusal =
  | RequestPowerRefusal
  | AccountRefusal
  | 'stand-in.person-unknown'
  | 'stand-in.not-permitted'

type Input = { holdingId: string; staffNo: string; startsOn: PlainDate; endsOn: PlainDate; reason: string }

/**
 * 代班: the system administrator asks that a colleague act with another's post for some days; the security administrator
 * confirms it. None of the three administrators and nobody disabled can (三员分立). Four eyes stay a matter of persons.
 */
export async function arrangeStandIn(
  actor: Actor,
  { holdingId, staffNo, reason, ...days }: Input,
  clock = systemClock,
): Promise<Result<null, ArrangeStandInRefusal>> {
  if (!ACCOUNT_ACTIONS.assignPost(actor)) return refuse('stand-in.not-permitted')
  const number = readStaffNo(staffNo)
  const person = number === null ? null : await accounts.findBySignInName(db, { by: 'staffNo', value: number })
  const refused = refuseAll<ArrangeStandInRefusal>([
    !person && fault('stand-in.person-unknown', 'staffNo'),
    ...termFaults({ ...days, reason }, dayOf(clock.now())),
  ])
  if (refused || !person) return refused ?? refuse('stand-in.person-unknown', 'staffNo')
  const power = { kind: 'stand_in', holderId: holdingId, ...days } as const
  return withAccount<null, ArrangeStandInRefusal>(actor, 'assignPost', person.id, (tx, account) =>
    requestPower(tx, actor, account, { power, reason }, clock),
  )
}
