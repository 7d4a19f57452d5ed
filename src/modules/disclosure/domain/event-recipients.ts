import type { DocumentEventType } from './document-event'

/** Who is notified when something happens to a document: those who publish there, those who wrote, or who published the edition. */
export type Recipient = 'publishers' | 'writers' | 'publisher'

export const RECIPIENTS_OF: Partial<Record<DocumentEventType, readonly Recipient[]>> = {
  'edition.submitted': ['publishers'],
  'edition.returned': ['writers'],
  'edition.scheduled': ['writers'],
  'edition.not-sent': ['writers', 'publishers'],
  'edition.published': ['writers', 'publisher'],
  'document.withdrawn': ['writers', 'publisher'],
  'document.validity-set': ['writers', 'publisher'],
  'document.superseded': ['writers', 'publishers'],
  'document.given-back': ['writers', 'publishers'],
  'supersede.asked': ['publishers'],
  'supersede.agreed': ['writers', 'publisher'],
  'supersede.refused': ['writers', 'publisher'],
}

/** The queue of notices to editors and publishers. */
export const EDITORIAL_NOTICE = 'editorial-notice'

/** `eventId` is what happened, so that a job run twice notifies once. */
export type EditorialNoticeJob = {
  eventId: string
  accountId: string
  kind: DocumentEventType
  happenedAt: string
  params: { title: string; edition: string }
}
