import type { Actor } from '@/kernel/actor'
import { decryptText, encryptText } from '@/platform/crypto'
import type { Account } from '../domain/account'
import { isGoodFor, newRecoveryTicket, type ProvedIdDocument, type RecoveryTicket } from '../domain/recovery'

const CONTEXT = 'account-recovery-ticket'

export const sealRecoveryTicket = (account: Account, actor: Actor, paper: ProvedIdDocument, now: Date): string =>
  encryptText(JSON.stringify(newRecoveryTicket(account, actor, paper, now)), CONTEXT)

/** The ticket this clerk was given, or null when it is forged, over or a colleague's. */
export function openRecoveryTicket(sealed: string, actor: Actor, now: Date): RecoveryTicket | null {
  try {
    const ticket = JSON.parse(decryptText(sealed, CONTEXT)) as RecoveryTicket
    return isGoodFor(ticket, actor, now) ? ticket : null
  } catch {
    // Not sealed by this city: the same as none.
    return null
  }
}
