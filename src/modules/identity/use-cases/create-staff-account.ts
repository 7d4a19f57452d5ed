import type { Actor } from '@/kernel/actor'
import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { newAccount } from '../data/new-account'
import { unusablePassword } from '../data/one-time-password'
import { ACCOUNT_ACTIONS } from '../domain/permissions'
import { type NewStaff, readStaff, type StaffFault } from '../domain/read-staff'
import { type RequestPowerRefusal, requestPower } from './request-power'

export type CreateStaffRefusal = RequestPowerRefusal | 'identity.not-permitted' | StaffFault | 'identity.staff-taken'

/**
 * The system administrator takes a colleague in. Nobody can sign in with the account until the security administrator
 * confirms it (confirmPower) and hands over the one-time password, which the one who asked never sees.
 */
export async function createStaffAccount(
  actor: Actor,
  { reason, ...typed }: NewStaff & { reason: string },
  clock = systemClock,
): Promise<Result<{ accountId: string }, CreateStaffRefusal>> {
  if (!ACCOUNT_ACTIONS.create(actor)) return refuse('identity.not-permitted')
  const read = readStaff(typed)
  const refused = refuseAll<CreateStaffRefusal>([
    ...(read.ok ? [] : [read.refusal, ...(read.refusal.also ?? [])]),
    reason.trim() === '' && fault('identity.reason-required', 'reason'),
  ])
  if (refused || !read.ok) return refused ?? refuse('identity.name-unfit', 'name')
  const now = clock.now()
  const secret = await unusablePassword(now)
  const account = newAccount({ kind: 'staff', ...read.value, ...secret, passwordChangedAt: null }, now)
  return inTransaction<{ accountId: string }, CreateStaffRefusal>(async (tx) => {
    if (!(await accounts.insert(tx, account))) return refuse('identity.staff-taken', 'staffNo')
    const requested = await requestPower(tx, actor, account, { power: { kind: 'account' }, reason }, clock)
    if (!requested.ok) return requested
    const detail = { staffNo: account.staffNo }
    const note = { action: 'account.created', subjectKind: 'account', subjectId: account.id, detail }
    await recordAudit(tx, actor, note, clock)
    return ok({ accountId: account.id })
  })
}
