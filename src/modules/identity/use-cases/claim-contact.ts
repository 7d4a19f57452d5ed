import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { holdClaim, isProvedByAnother, releaseContact } from '../data/contact-claims'
import type { ContactKind } from '../domain/contact'
import { tellAccount } from './tell-account'

/**
 * A number or address that was just proved becomes this account's, within the transaction that gives it: who only typed
 * it loses it and is told. Refused where another has proved it, which only the one who reads its messages learns.
 */
export async function claimContact(
  tx: Transaction,
  { kind, value }: { kind: ContactKind; value: string },
  accountId: string,
  clock = systemClock,
): Promise<Result<null, 'identity.contact-taken'>> {
  await holdClaim(tx, kind, value)
  if (await isProvedByAnother(tx, kind, value, accountId)) return refuse('identity.contact-taken')
  const now = clock.now()
  for (const loser of await releaseContact(tx, kind, value, accountId, now)) {
    await tellAccount(tx, loser, { kind: 'account.contact-lost' }, now)
  }
  return ok(null)
}
