import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { addDays, dayOf, type PlainDate } from '@/kernel/plain-date'
import { type ServiceName, serviceNames } from '@/modules/catalogue/queries/service-names'
import { type DepartmentName, departmentNames } from '@/modules/departments/queries/department-names'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { cleanBody } from '../data/clean-content'
import * as columns from '../data/column-store'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as files from '../data/file-store'
import type { RelatedTitle } from '../data/related-documents'
import * as related from '../data/related-documents'
import type { Column } from '../domain/column'
import type { Document, Edition } from '../domain/document'
import type { DocumentFile } from '../domain/file'
import { maySee } from '../domain/permissions'
import { type ShownValidity, validityOn, waitsForNewer } from '../domain/validity-on'

export type EditionLine = { number: number; publishedOn: PlainDate | null; changeNote: string }

export type DocumentPage =
  | { state: 'withdrawn'; id: string; title: string; withdrawnOn: PlainDate; reason: string }
  | PublishedPage

export type PublishedPage = {
  state: 'published'
  document: Document
  edition: Edition
  /** Whether it applies today. */
  validity: ShownValidity
  /** The last day on which it applies, where a newer document that is already published will end it. */
  endsOn: PlainDate | null
  publishedOn: PlainDate
  updatedOn: PlainDate
  column: Column | null
  issuer: DepartmentName | null
  /** Whose care it is in; null for the library. */
  owner: DepartmentName | null
  attachments: DocumentFile[]
  services: ServiceName[]
  editions: EditionLine[]
  /** The document in force in place of this one. */
  supersededBy: RelatedTitle | null
  /** What this one put out of force. */
  supersedes: RelatedTitle[]
}

/** Everything the page of a document says. Null when there is none, or it was never public. */
export async function documentPage(id: string, clock = systemClock): Promise<DocumentPage | null> {
  const document = isUuid(id) ? await documents.find(db, id) : null
  const edition = document && (await editions.current(db, document))
  if (!document || !edition || document.state === 'unpublished') return null
  if (document.state === 'withdrawn') {
    const { withdrawnAt, withdrawnReason } = document
    const withdrawnOn = withdrawnAt ? dayOf(withdrawnAt) : ''
    return { state: 'withdrawn', id, title: edition.title, withdrawnOn, reason: withdrawnReason ?? '' }
  }
  const today = dayOf(clock.now())
  const validity = validityOn(document, edition, today)
  const endsOn = waitsForNewer(document, today) && document.supersededOn ? addDays(document.supersededOn, -1) : null
  return { state: 'published', document, validity, endsOn, ...(await aroundIt(document, edition)) }
}

/** What readers would see if this edition were public today, for whoever may see the edition; null for everybody else. */
export async function documentPreview(
  actor: Actor,
  editionId: string,
  clock = systemClock,
): Promise<PublishedPage | null> {
  const file = isUuid(editionId) ? await editions.find(db, editionId) : null
  if (!file || !maySee(actor, file)) return null
  const { document, edition } = file
  const around = await aroundIt(document, edition)
  const named = edition.supersedesId ? await related.publishedTitles([edition.supersedesId]) : []
  const replaced = [...around.supersedes, ...named.filter(({ id }) => around.supersedes.every((one) => one.id !== id))]
  const days = document.publishedAt ? {} : NO_DAYS
  const validity = validityOn(document, edition, dayOf(clock.now()))
  return { state: 'published', document, validity, endsOn: null, ...around, ...days, supersedes: replaced }
}

/** What was never public has no day of it. */
const NO_DAYS = { publishedOn: '', updatedOn: '' }

async function aroundIt(document: Document, edition: Edition) {
  const [column, bodies, attached, services, history, replacement, replaced] = await Promise.all([
    edition.columnId ? columns.find(db, { id: edition.columnId }) : null,
    departmentNames([edition.issuerDepartmentId, document.ownerDepartmentId].filter((one) => one !== null)),
    files.filesOf(db, edition.id),
    serviceNames(edition.serviceIds),
    editions.publicEditions(db, document.id),
    document.supersededById ? related.publishedTitles([document.supersededById]) : [],
    related.supersededBy(document.id),
  ])
  return {
    edition: { ...edition, bodyHtml: cleanBody(edition.bodyHtml) },
    publishedOn: dayOf(document.publishedAt ?? new Date(0)),
    updatedOn: dayOf(document.lastPublishedAt ?? new Date(0)),
    column: column?.active ? column : null,
    issuer: bodies.get(edition.issuerDepartmentId ?? '') ?? null,
    owner: bodies.get(document.ownerDepartmentId ?? '') ?? null,
    attachments: attached.filter(({ kind }) => kind === 'attachment'),
    services: [...services.values()],
    editions: history.map(lineOf),
    supersededBy: replacement[0] ?? null,
    supersedes: replaced,
  }
}

const lineOf = ({ number, publishedAt, changeNote }: Edition): EditionLine => ({
  number,
  publishedOn: publishedAt && dayOf(publishedAt),
  changeNote,
})
