import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { beginningOf, bodyLines } from './body-text'
import type { EditionFile } from './document'
import { type ShownValidity, validityOn } from './validity-on'

export const DOCUMENT_ENTRY = 'document'

/** In force before what is to come and what is over; what nobody has said anything about stands between. */
const WEIGHT: Record<ShownValidity, number> = {
  in_force: 8,
  unknown: 5,
  not_yet: 4,
  partly: 4,
  superseded: 0,
  repealed: 0,
  expired: 0,
}

/** What a department of the city answers for stands before what was taken over from elsewhere. */
const OWN = 150

/** What search is told about a document on a day: title and number first, then who issued it and what it is about, then its text. */
export function searchDocument({ document, edition }: EditionFile, today: PlainDate) {
  const validity = validityOn(document, edition, today)
  return {
    kind: DOCUMENT_ENTRY,
    refId: document.id,
    sourceId: document.sourceId,
    title: edition.title,
    names: [edition.title],
    docNo: edition.docNo || null,
    about: [edition.issuerName, edition.topic, ...edition.keywords, edition.summary].filter(Boolean),
    body: bodyLines(edition.bodyHtml),
    summary: edition.summary || beginningOf(edition.bodyHtml),
    url: `/documents/${document.id}`,
    facts: {
      docNo: edition.docNo || null,
      department: edition.issuerName,
      signedOn: edition.signedOn,
      publishedOn: document.publishedAt && dayOf(document.publishedAt),
      supersededById: document.supersededById,
    },
    section: edition.kind,
    issuer: edition.issuerName,
    dated: edition.signedOn ?? (document.publishedAt && dayOf(document.publishedAt)),
    validity,
    weight: WEIGHT[validity] + (document.ownerDepartmentId === null ? 0 : OWN),
  }
}
