/** What happened to a document; the words stand in messages/. */
export const DOCUMENT_EVENTS = [
  'document.started',
  'edition.submitted',
  'edition.returned',
  'edition.scheduled',
  'edition.published',
  'edition.not-sent',
  'edition.revised',
  'edition.discarded',
  'edition.restored',
  'document.withdrawn',
  'document.validity-set',
  'document.superseded',
  'document.given-back',
  'document.import-undone',
  'supersede.asked',
  'supersede.agreed',
  'supersede.refused',
  'file.added',
  'file.removed',
  'file.cleaned',
] as const
export type DocumentEventType = (typeof DOCUMENT_EVENTS)[number]

export type DocumentEventBody = {
  type: DocumentEventType
  editionId: string | null
  /** What the entry says besides: a reason, an edition's number, a time. No personal data. */
  detail: Record<string, string | number>
}

export type DocumentEvent = DocumentEventBody & {
  id: string
  actorKind: string
  actorId: string
  actorName: string
  occurredAt: Date
}
