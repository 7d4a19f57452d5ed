import type { EditionContent, EditionFile, Validity } from './document'
import { listedAtOf } from './validity-on'

type Stamp = { documentId: string; editionId: string; now: Date }

/** A document made from a row: public at once, cared for by no department, known by the id of the row. */
export function importedFile(
  sourceId: string,
  content: EditionContent,
  validity: Validity,
  { documentId, editionId, now }: Stamp,
): EditionFile {
  return {
    document: {
      id: documentId,
      sourceId,
      ownerDepartmentId: null,
      state: 'published',
      currentEditionId: editionId,
      columnId: content.columnId,
      issuerDepartmentId: null,
      publishedAt: now,
      listedAt: listedAtOf(content.signedOn),
      lastPublishedAt: now,
      validity,
      supersededById: null,
      supersededOn: null,
      validityBefore: null,
      withdrawnAt: null,
      withdrawnReason: null,
      version: 0,
    },
    edition: {
      ...content,
      id: editionId,
      documentId,
      number: 1,
      status: 'published',
      writerIds: [],
      returnReason: null,
      publishAt: null,
      publisherId: null,
      publishedAt: now,
      version: 0,
    },
  }
}

/** The next edition of a document whose row has changed. */
export function nextImportedFile(
  before: EditionFile & { lastNumber: number },
  content: EditionContent,
  validity: Validity,
  { editionId, now }: Stamp,
): EditionFile {
  const columnId = before.document.columnId
  return {
    document: {
      ...before.document,
      state: 'published',
      withdrawnAt: null,
      withdrawnReason: null,
      currentEditionId: editionId,
      listedAt: listedAtOf(content.signedOn),
      lastPublishedAt: now,
      validity,
    },
    edition: {
      ...before.edition,
      ...content,
      columnId,
      id: editionId,
      number: before.lastNumber + 1,
      status: 'published',
      publishedAt: now,
      version: 0,
    },
  }
}
