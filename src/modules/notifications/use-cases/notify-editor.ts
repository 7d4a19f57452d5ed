import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import type { EditorialNoticeJob } from '@/modules/disclosure/domain/event-recipients'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as inbox from '../data/inbox-store'
import { NOTICE_KINDS } from '../domain/notice'

/** Tells an editor or publisher what became of a document, once. It is daily work: nothing of it is mailed. */
export async function notifyEditor(actor: Actor, { eventId, accountId, kind, happenedAt, params }: EditorialNoticeJob) {
  if (actor.kind !== 'system') throw new Error('only the city itself tells what happened to a document')
  const known = NOTICE_KINDS.find((one) => one === kind)
  if (!known) throw new Error(`nobody is told of ${kind}`)
  const createdAt = new Date(happenedAt)
  await inTransaction(async (tx) => {
    const row = {
      id: newId(createdAt),
      accountId,
      eventId,
      caseId: null,
      kind: known,
      params: { ...params },
      createdAt,
    }
    await inbox.insertOnce(tx, row)
    return ok(undefined)
  })
}
