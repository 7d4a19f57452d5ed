import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import { ACCOUNT_NOTICE, type AccountNoticeJob } from '../domain/account-notice'

/** Asks in the caller's transaction that a person is told in their account (and by the mail about it) what happened. */
export async function notifyAccount(
  tx: Transaction,
  accountId: string,
  { kind, params }: Pick<AccountNoticeJob, 'kind' | 'params'>,
  now: Date,
): Promise<void> {
  const eventId = newId(now)
  const job = { eventId, accountId, kind, happenedAt: now.toISOString(), params } satisfies AccountNoticeJob
  await enqueue(tx, ACCOUNT_NOTICE, job, { key: eventId })
}
