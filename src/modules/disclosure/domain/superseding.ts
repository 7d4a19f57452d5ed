import type { Document, EditionFile, Validity } from './document'

/** How one document may put another out of force: at once, after those who care for the older one agreed, or not at all. */
export type SupersedingWay = 'at-once' | 'on-consent' | 'never'

/**
 * A document is put out of force by whoever cares for it or issued it. What another department of the city cares for needs
 * that department's agreement. What stands in the library was made by other bodies (a decree of the State Council, say): no
 * department's document ends it; its keepers say when it ended.
 */
export function supersedingWay(
  ownerDepartmentId: string | null,
  older: Pick<Document, 'ownerDepartmentId' | 'issuerDepartmentId'>,
): SupersedingWay {
  if (older.ownerDepartmentId === ownerDepartmentId) return 'at-once'
  if (older.ownerDepartmentId === null) return 'never'
  return ownerDepartmentId !== null && older.issuerDepartmentId === ownerDepartmentId ? 'at-once' : 'on-consent'
}

/**
 * The older document, out of force in favour of the newer from the day on which that one applies. What its validity was is kept
 * until then, and for when that one is withdrawn.
 */
export function putOutOfForce(older: Document, { document, edition }: EditionFile): Document {
  const validityBefore: Validity | null = older.validity === 'superseded' ? older.validityBefore : older.validity
  return {
    ...older,
    validity: 'superseded',
    supersededById: document.id,
    supersededOn: edition.effectiveOn,
    validityBefore,
  }
}

/** The older document as it was before. */
export const givenBack = (older: Document): Document => ({
  ...older,
  validity: older.validityBefore ?? 'unknown',
  supersededById: null,
  supersededOn: null,
  validityBefore: null,
})

/** A department asks another to let its document give way; decided once, by somebody else. */
export type SupersedeRequest = {
  id: string
  /** The older document, which shall give way. */
  documentId: string
  byDocumentId: string
  state: 'waiting' | 'agreed' | 'refused' | 'over'
  askedById: string
  askedByName: string
  askedAt: Date
  decidedById: string | null
  decidedByName: string | null
  decidedAt: Date | null
  reason: string | null
}
