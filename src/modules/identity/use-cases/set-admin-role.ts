import type { Actor, AdminRole } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { hasPostsFrom } from '@/modules/departments/queries/posts-held-by'
import { systemClock } from '@/platform/clock'
import * as accounts from '../data/account-store'
import * as sessions from '../data/session-store'
import { type AccountRefusal, withAccount } from './with-account'

export type AdminRoleRefusal = AccountRefusal | 'identity.holds-posts' | 'identity.last-administrator'

/**
 * The system administrator makes a colleague one of the three administrators, or takes that away. Whoever holds a post
 * cannot become one (三员分立), nobody changes their own role, and each role keeps at least one holder.
 */
export async function setAdminRole(
  actor: Actor,
  input: { accountId: string; role: AdminRole | null },
  clock = systemClock,
): Promise<Result<null, AdminRoleRefusal>> {
  return withAccount<null, AdminRoleRefusal>(actor, 'setAdminRole', input.accountId, async (tx, account) => {
    if (account.adminRole === input.role) return ok(null)
    if (input.role !== null && (await hasPostsFrom(account.id, dayOf(clock.now()), tx)))
      return refuse('identity.holds-posts', 'role')
    const leaves = account.adminRole
    if (leaves !== null && (await accounts.countOtherAdmins(tx, leaves, account.id)) === 0)
      return refuse('identity.last-administrator', 'role')
    const now = clock.now()
    if ((await accounts.save(tx, account, { adminRole: input.role }, now)) !== 'saved')
      return refuse('identity.changed-meanwhile')
    await sessions.end(tx, account.id, {}, now)
    const detail = { from: leaves, to: input.role }
    const note = { action: 'account.admin-role-set', subjectKind: 'account', subjectId: account.id, detail }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
