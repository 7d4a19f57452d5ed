import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { holdersOf } from '@/modules/departments/queries/holders-of'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import * as editions from '../data/edition-store'
import type { EditionFile } from '../domain/document'
import type { DocumentEventBody } from '../domain/document-event'
import { EDITORIAL_NOTICE, type EditorialNoticeJob, RECIPIENTS_OF, type Recipient } from '../domain/event-recipients'

/** Asks that everybody whom an event concerns be told, in the transaction of the event; never the one who did it. */
export async function notifyOfEvent(
  tx: Transaction,
  actor: Actor,
  { type, editionId }: DocumentEventBody,
  now: Date,
): Promise<void> {
  const told = RECIPIENTS_OF[type] ?? []
  const file = told.length > 0 && editionId ? await editions.find(tx, editionId) : null
  if (!file) return
  const groups = await Promise.all(told.map((who) => peopleOf(tx, who, file, now)))
  const eventId = newId(now)
  for (const accountId of new Set(groups.flat())) {
    if (accountId === actor.id) continue
    const params = { title: file.edition.title, edition: file.edition.id }
    const job: EditorialNoticeJob = { eventId, accountId, kind: type, happenedAt: now.toISOString(), params }
    await enqueue(tx, EDITORIAL_NOTICE, job, { key: `${eventId}:${accountId}` })
  }
}

async function peopleOf(
  tx: Transaction,
  told: Recipient,
  { document, edition }: EditionFile,
  now: Date,
): Promise<string[]> {
  if (told === 'writers') return [...edition.writerIds]
  if (told === 'publisher') return edition.publisherId ? [edition.publisherId] : []
  const departmentId = document.ownerDepartmentId
  const role = departmentId === null ? 'library_keeper' : 'publisher'
  return holdersOf(tx, { departmentId, role, on: dayOf(now) })
}
