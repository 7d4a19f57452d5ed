import type { DocumentKind, EditionFile, Validity } from './document'
import { listedAtOf } from './validity-on'

type Release = { publisherId: string; indexNo: string; now: Date }

/** Papers that bind people are in force once published; of a notice nobody says so. */
const BINDING: readonly DocumentKind[] = ['policy', 'normative', 'plan']

/** The document and its edition as they stand once published. The first day of publication never changes again. */
export function publishedFile({ document, edition }: EditionFile, { publisherId, indexNo, now }: Release): EditionFile {
  const validity: Validity =
    document.validity === 'unknown' && BINDING.includes(edition.kind) ? 'in_force' : document.validity
  return {
    document: {
      ...document,
      state: 'published',
      currentEditionId: edition.id,
      columnId: edition.columnId,
      issuerDepartmentId: edition.issuerDepartmentId,
      publishedAt: document.publishedAt ?? now,
      listedAt: document.sourceId === null ? (document.listedAt ?? now) : listedAtOf(edition.signedOn),
      lastPublishedAt: now,
      validity,
      withdrawnAt: null,
      withdrawnReason: null,
    },
    edition: { ...edition, status: 'published', indexNo, publisherId, publishedAt: now, publishAt: null },
  }
}
