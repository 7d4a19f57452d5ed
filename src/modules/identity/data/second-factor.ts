import { decryptText, encryptText } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { totpStep } from '@/platform/totp'
import type { Account } from '../domain/account'
import { isCurrent, newTicket, type SecondFactorTicket, TICKET_CONTEXT } from '../domain/second-factor-ticket'
import * as accounts from './account-store'

const contextOf = (accountId: string): string => `totp:${accountId}`

export const sealSecret = (accountId: string, secret: string): string => encryptText(secret, contextOf(accountId))
export const openSecret = (accountId: string, cipher: string): string => decryptText(cipher, contextOf(accountId))

/** For whoever gave the right password: what they bring back with the code. */
export const sealTicket = (accountId: string, now: Date): string =>
  encryptText(JSON.stringify(newTicket(accountId, now)), TICKET_CONTEXT)

/** The ticket somebody brought back, or null when it is forged or over. */
export function openTicket(sealed: string, now: Date): SecondFactorTicket | null {
  try {
    const ticket = JSON.parse(decryptText(sealed, TICKET_CONTEXT)) as SecondFactorTicket
    return isCurrent(ticket, now) ? ticket : null
  } catch {
    // Not sealed by this city: the same as none.
    return null
  }
}

/** True when the code is the account's own for this half minute and has not been used. */
export async function codeFits(tx: Transaction, account: Account, code: string, now: Date): Promise<boolean> {
  if (account.totpCipher === null) return false
  const step = totpStep(openSecret(account.id, account.totpCipher), code.replace(/\s/g, ''), now)
  return step !== null && (await accounts.acceptTotpStep(tx, account.id, step))
}
