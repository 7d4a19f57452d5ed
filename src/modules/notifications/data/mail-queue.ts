import type { Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { enqueue } from '@/platform/queue'
import { NOTICE_MAIL, type NoticeMailJob } from '../domain/notice-mail'

/** Asks the worker to mail a notice; where the city has no mail server, the line in the account is all there is. */
export async function requestMail(tx: Transaction, noticeId: string): Promise<void> {
  const job: NoticeMailJob = { noticeId }
  if (env.SMTP_URL) await enqueue(tx, NOTICE_MAIL, job, { key: noticeId, patience: 'a-day' })
}
