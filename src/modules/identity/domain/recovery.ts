import type { Actor } from '@/kernel/actor'
import type { Account, IdType } from './account'
import type { ProofPurpose } from './window-proof'

/** The document that was shown, and what for. */
export type ProvedIdDocument = { purpose: ProofPurpose; idType: IdType; number: string }

/** Between finding an account and saying that the document was seen: whose it is, as it was, for which clerk, until when. */
export type RecoveryTicket = ProvedIdDocument & { accountId: string; version: number; clerkId: string; until: number }

const TICKET_MINUTES = 10

export const newRecoveryTicket = (
  account: Account,
  actor: Actor,
  paper: ProvedIdDocument,
  now: Date,
): RecoveryTicket => ({
  ...paper,
  accountId: account.id,
  version: account.version,
  clerkId: actor.id,
  until: now.getTime() + TICKET_MINUTES * 60_000,
})

/** Good for the clerk who found the account, and for some minutes. */
export const isGoodFor = (ticket: RecoveryTicket, actor: Actor, now: Date): boolean =>
  ticket.clerkId === actor.id && now.getTime() < ticket.until

/** Whoever receives people at a window may give them their way back; an administrator receives nobody (三员分立). */
export function mayRecoverAccounts(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.adminRole === null && actor.posts.some(({ role }) => role === 'window_clerk')
}

export type RecoveryFault = 'identity.recovery-disabled' | 'identity.recovery-own'

/**
 * Why this clerk cannot open this account again. Accounts of staff carry no identity number, so that one's own account
 * as a citizen is known by the name alone: a namesake is sent to a colleague, and nobody serves themselves.
 */
export function recoveryFault(actor: Actor, account: Account): RecoveryFault | null {
  if (account.disabledAt !== null) return 'identity.recovery-disabled'
  return account.name === actor.name ? 'identity.recovery-own' : null
}
