import type { Actor, AdminRole } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { type RequestPowerRefusal, requestPower } from './request-power'
import { type AccountRefusal, withAccount } from './with-account'

export type AdminRoleRefusal = AccountRefusal | RequestPowerRefusal

/**
 * The system administrator asks that a colleague become one of the three administrators, which the security
 * administrator confirms; or takes the role away, which is in effect at once. Whoever holds a post cannot become one
 * (三员分立), nobody changes their own role, and each role keeps at least one holder.
 */
export async function setAdminRole(
  actor: Actor,
  { accountId, role, reason }: { accountId: string; role: AdminRole | null; reason: string },
  clock = systemClock,
): Promise<Result<null, AdminRoleRefusal>> {
  return withAccount<null, AdminRoleRefusal>(actor, 'setAdminRole', accountId, async (tx, account) => {
    if (account.adminRole === role) return ok(null)
    if (role === null) return takeAway(tx, actor, account, clock)
    return requestPower(tx, actor, account, { power: { kind: 'admin_role', role }, reason }, clock)
  })
}

async function takeAway(
  tx: Transaction,
  actor: Actor,
  account: Account,
  clock = systemClock,
): Promise<Result<null, AdminRoleRefusal>> {
  const leaves = account.adminRole
  if (leaves !== null && (await accounts.countOtherAdmins(tx, leaves, account.id)) === 0)
    return refuse('identity.last-administrator', 'role')
  const now = clock.now()
  if ((await accounts.save(tx, account, { adminRole: null }, now)) !== 'saved')
    return refuse('identity.changed-meanwhile')
  await sessions.end(tx, account.id, {}, now)
  const detail = { from: leaves, to: null }
  const note = { action: 'account.admin-role-set', subjectKind: 'account', subjectId: account.id, detail }
  await recordAudit(tx, actor, note, clock)
  return ok(null)
}
