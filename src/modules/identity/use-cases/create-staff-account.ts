import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { newAccount } from '../data/new-account'
import { newOneTimePassword } from '../data/one-time-password'
import { ACCOUNT_ACTIONS } from '../domain/permissions'
import { type NewStaff, readStaff } from '../domain/read-staff'

export type CreateStaffRefusal =
  | 'identity.not-permitted'
  | 'identity.name-unfit'
  | 'identity.staff-no-unfit'
  | 'identity.phone-unfit'
  | 'identity.email-unfit'
  | 'identity.staff-taken'

export type HandedOut = { accountId: string; oneTimePassword: string; goodUntil: Date }

/** The system administrator takes a colleague in. The one-time password is shown to them once and hands nothing but the choice of an own one. */
export async function createStaffAccount(
  actor: Actor,
  typed: NewStaff,
  clock = systemClock,
): Promise<Result<HandedOut, CreateStaffRefusal>> {
  if (!ACCOUNT_ACTIONS.create(actor)) return refuse('identity.not-permitted')
  const read = readStaff(typed)
  if (!read.ok) return read
  const now = clock.now()
  const { password, ...secret } = await newOneTimePassword(now)
  const account = newAccount({ kind: 'staff', ...read.value, ...secret, passwordChangedAt: null }, now)
  return inTransaction<HandedOut, CreateStaffRefusal>(async (tx) => {
    if (!(await accounts.insert(tx, account))) return refuse('identity.staff-taken', 'staffNo')
    const detail = { staffNo: account.staffNo }
    const note = { action: 'account.created', subjectKind: 'account', subjectId: account.id, detail }
    await recordAudit(tx, actor, note, clock)
    return ok({ accountId: account.id, oneTimePassword: password, goodUntil: secret.oneTimeUntil })
  })
}
