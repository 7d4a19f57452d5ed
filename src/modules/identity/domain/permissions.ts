import type { Actor, AdminRole } from '@/kernel/actor'
import type { Account } from './account'

const isAdmin = (actor: Actor, role: AdminRole): boolean => actor.kind === 'staff' && actor.adminRole === role

const isColleague = (actor: Actor, account?: Account): boolean => account?.kind === 'staff' && actor.id !== account.id

function guards(actor: Actor, account?: Account): boolean {
  return isAdmin(actor, 'security_admin') && isColleague(actor, account)
}

/**
 * 三员分立 (GB/T 22239 8.1.5): the system administrator says who works here and on which post; the security
 * administrator guards the accounts; the audit administrator watches both. Nobody does any of it to themselves.
 */
export const STAFF_ACTIONS = {
  create: (actor: Actor) => isAdmin(actor, 'system_admin'),
  assignPost: (actor: Actor) => isAdmin(actor, 'system_admin'),
  setAdminRole: (actor: Actor, account?: Account) => isAdmin(actor, 'system_admin') && isColleague(actor, account),
  revealContact: (actor: Actor, account?: Account) => mayListPeople(actor) && account?.kind === 'staff',
  disable: guards,
  enable: guards,
  resetPassword: guards,
  resetSecondFactor: guards,
  endSessions: guards,
} as const satisfies Record<string, (actor: Actor, account?: Account) => boolean>

export type StaffAction = keyof typeof STAFF_ACTIONS

/** The people page is for the system and the security administrator; who they are is no secret from either. */
export function mayListPeople(actor: Actor): boolean {
  return isAdmin(actor, 'system_admin') || isAdmin(actor, 'security_admin')
}

/** What this administrator can do with this account: the buttons of the page, and nothing else is allowed. */
export const availableStaffActions = (actor: Actor, account: Account): StaffAction[] =>
  (Object.keys(STAFF_ACTIONS) as StaffAction[]).filter((action) => STAFF_ACTIONS[action](actor, account))
