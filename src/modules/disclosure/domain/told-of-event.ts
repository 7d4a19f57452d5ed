import type { DocumentEventType } from './document-event'

/** Who is told when something happens to a document: those who publish there, those who wrote, or who published the edition. */
export type Told = 'publishers' | 'writers' | 'publisher'

export const TOLD_OF: Partial<Record<DocumentEventType, readonly Told[]>> = {
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

/** The queue of what editors and publishers are to be told. */
export const EDITORIAL_NOTICE = 'editorial-notice'

/** `eventId` is what happened: told twice is told once. */
export type EditorialNoticeJob = {
  eventId: string
  accountId: string
  kind: DocumentEventType
  happenedAt: string
  params: { title: string; edition: string }
}
