import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import { holdClaim, isProvedByAnother, releaseContact } from '../data/contact-claims'
import { ACCOUNT_NOTICE, type AccountNoticeJob } from '../domain/account-notice'
import type { ContactKind } from '../domain/contact'

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
    const eventId = newId(now)
    const about = { eventId, accountId: loser, kind: 'account.contact-lost' } as const
    const job = { ...about, happenedAt: now.toISOString() } satisfies AccountNoticeJob
    await enqueue(tx, ACCOUNT_NOTICE, job, { key: eventId })
  }
  return ok(null)
}
