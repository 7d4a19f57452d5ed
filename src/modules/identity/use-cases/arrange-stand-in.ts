import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordStandIn, type StandInRefusal } from '@/modules/departments/use-cases/record-stand-in'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { readStaffNo } from '../domain/contact'
import { ACCOUNT_ACTIONS } from '../domain/permissions'
import { type AccountRefusal, withAccount } from './with-account'

export type ArrangeStandInRefusal = StandInRefusal | AccountRefusal | 'stand-in.person-unknown' | 'stand-in.unfit'

type Input = { holdingId: string; staffNo: string; startsOn: PlainDate; endsOn: PlainDate; reason: string }

/**
 * 代班: the system administrator lets a colleague act with another's post for some days. None of the three administrators
 * and nobody disabled can (三员分立). Four eyes stay a matter of persons: standing in makes nobody two people.
 */
export async function arrangeStandIn(
  actor: Actor,
  { holdingId, staffNo, ...days }: Input,
  clock = systemClock,
): Promise<Result<null, ArrangeStandInRefusal>> {
  if (!ACCOUNT_ACTIONS.assignPost(actor)) return refuse('stand-in.not-permitted')
  const number = readStaffNo(staffNo)
  const person = number === null ? null : await accounts.findBySignInName(db, { by: 'staffNo', value: number })
  if (!person) return refuse('stand-in.person-unknown', 'staffNo')
  return withAccount<null, ArrangeStandInRefusal>(actor, 'assignPost', person.id, async (tx, account) => {
    if (account.adminRole !== null || account.disabledAt !== null) return refuse('stand-in.unfit', 'staffNo')
    const recorded = await recordStandIn(tx, actor, { holderId: holdingId, accountId: account.id, ...days }, clock)
    return recorded.ok ? ok(null) : recorded
  })
}
