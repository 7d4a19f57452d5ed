import type { Actor, AdminRole } from '@/kernel/actor'
import type { Account } from './account'

const isAdmin = (actor: Actor, role: AdminRole): boolean => actor.kind === 'staff' && actor.adminRole === role

const isColleague = (actor: Actor, account?: Account): boolean => account?.kind === 'staff' && actor.id !== account.id

const guardsColleague = (actor: Actor, account?: Account): boolean =>
  isAdmin(actor, 'security_admin') && isColleague(actor, account)

/** Stopping an account is for citizens' accounts as well; their password is given anew at a window alone. */
const guardsAnybody = (actor: Actor, account?: Account): boolean =>
  isAdmin(actor, 'security_admin') && account !== undefined && actor.id !== account.id

/**
 * 三员分立 (GB/T 22239 8.1.5): the system administrator says who works here and on which post; the security
 * administrator guards the accounts; the audit administrator watches both. Nobody does any of it to themselves.
 */
export const ACCOUNT_ACTIONS = {
  create: (actor: Actor) => isAdmin(actor, 'system_admin'),
  assignPost: (actor: Actor) => isAdmin(actor, 'system_admin'),
  setAdminRole: (actor: Actor, account?: Account) => isAdmin(actor, 'system_admin') && isColleague(actor, account),
  requestSignIn: (actor: Actor, account?: Account) => isAdmin(actor, 'system_admin') && isColleague(actor, account),
  revealContact: (actor: Actor, account?: Account) => mayListPeople(actor) && account?.kind === 'staff',
  disable: guardsAnybody,
  enable: guardsAnybody,
  resetPassword: guardsColleague,
  resetSecondFactor: guardsColleague,
  endSessions: guardsAnybody,
  liftBlock: guardsAnybody,
} as const satisfies Record<string, (actor: Actor, account?: Account) => boolean>

export type AccountAction = keyof typeof ACCOUNT_ACTIONS

/** The people page is for the system and the security administrator; who they are is no secret from either. */
export function mayListPeople(actor: Actor): boolean {
  return isAdmin(actor, 'system_admin') || isAdmin(actor, 'security_admin')
}

/** Citizens' accounts are for whoever guards accounts, one at a time; there is no list of them. */
export const mayLookUpCitizens = (actor: Actor): boolean => isAdmin(actor, 'security_admin')

/** Whether this account exists for this administrator at all. */
export const maySeeAccount = (actor: Actor, account: Account): boolean =>
  account.kind === 'staff' ? mayListPeople(actor) : mayLookUpCitizens(actor)

/** What this administrator can do with this account: the buttons of the page, and nothing else is allowed. */
export const availableAccountActions = (actor: Actor, account: Account): AccountAction[] =>
  (Object.keys(ACCOUNT_ACTIONS) as AccountAction[]).filter((action) => ACCOUNT_ACTIONS[action](actor, account))
