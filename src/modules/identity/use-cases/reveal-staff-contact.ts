import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { systemClock } from '@/platform/clock'
import { type AccountRefusal, withAccount } from './with-account'

export type StaffContact = { phone: string | null; email: string | null }

/** An administrator sees a colleague's telephone number and address in full; a reason is required and on record. */
export async function revealStaffContact(
  actor: Actor,
  input: { accountId: string; reason: string },
  clock = systemClock,
): Promise<Result<StaffContact, AccountRefusal>> {
  return withAccount<StaffContact, never>(actor, 'revealContact', input.accountId, async (tx, account) => {
    const reason = input.reason.trim()
    if (reason === '') return refuse('identity.reason-required', 'reason')
    const note = { action: 'contact.revealed', subjectKind: 'account', subjectId: account.id, reason }
    await recordAccess(tx, actor, note, clock)
    return ok({ phone: account.phone, email: account.email })
  })
}
