import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import type { AccountNoticeJob } from '@/modules/identity/domain/account-notice'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as inbox from '../data/inbox-store'
import { requestMail } from '../data/mail-queue'

/** What went to every proved number and address by itself: a second mail about the same would only confuse. */
const TOLD_DIRECTLY: ReadonlySet<AccountNoticeJob['kind']> = new Set([
  'account.recovery-waits',
  'account.recovery-stopped',
  'account.contact-lost',
])

/** Tells a person what was done to their account, where they will read it, and asks for the mail about it; once. */
export async function notifyAccountHolder(
  actor: Actor,
  { eventId, accountId, kind, happenedAt, params }: AccountNoticeJob,
) {
  if (actor.kind !== 'system') throw new Error('only the city itself tells what happened to an account')
  const createdAt = new Date(happenedAt)
  const id = newId(createdAt)
  await inTransaction(async (tx) => {
    const row = { id, accountId, eventId, caseId: null, kind, params: { ...params }, createdAt }
    if ((await inbox.insertOnce(tx, row)) && !TOLD_DIRECTLY.has(kind)) await requestMail(tx, id)
    return ok(undefined)
  })
}
