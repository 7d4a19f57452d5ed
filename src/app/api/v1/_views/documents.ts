import type { z } from 'zod'
import { servicesByCode } from '@/modules/catalogue/queries/services-by-code'
import { departmentIds } from '@/modules/departments/queries/department-ids'
import { fileAddress } from '@/modules/disclosure/domain/file'
import { type DocumentPage, documentPage } from '@/modules/disclosure/queries/document-page'
import { publishedColumn } from '@/modules/disclosure/queries/published-columns'
import { type PublishedLine, publishedDocuments } from '@/modules/disclosure/queries/published-documents'
import type { GET_DOCUMENT, LIST_DOCUMENTS } from '../_contract/documents'
import { documentAddress, serviceAddress, wholeAddress } from './addresses'

type Params = z.output<typeof LIST_DOCUMENTS.params>
type List = z.output<typeof LIST_DOCUMENTS.answer>
type Document = z.output<typeof GET_DOCUMENT.answer>
type Published = Extract<DocumentPage, { state: 'published' }>
export type Withdrawn = Extract<DocumentPage, { state: 'withdrawn' }>

/** Published documents, newest first. Null when the column, issuer or service that is named does not exist. */
export async function documentsView({
  kind,
  column,
  issuer,
  service,
  year,
  cursor,
  limit,
}: Params): Promise<List | null> {
  const [place, issuers, services] = await Promise.all([
    column ? publishedColumn(column) : null,
    departmentIds(issuer ? [issuer] : []),
    servicesByCode(service ? [service] : []),
  ])
  const issuerDepartmentId = issuer && issuers.get(issuer)
  const serviceId = service && services.get(service)?.id
  if ((column && !place) || (issuer && !issuerDepartmentId) || (service && !serviceId)) return null
  const filter = { columnIds: place?.ids, kinds: kind && [kind], issuerDepartmentId, serviceId, year }
  const { items, total, isMore, next } = await publishedDocuments(filter, cursor, limit)
  return { items: items.map(lineView), total, more: isMore, next }
}

const lineView = (line: PublishedLine): List['items'][number] => ({
  id: line.id,
  sourceId: line.sourceId,
  title: line.title,
  docNo: line.docNo,
  kind: line.kind,
  issuer: line.issuerName,
  summary: line.summary,
  signedOn: line.signedOn,
  publishedOn: line.publishedOn,
  updatedOn: line.updatedOn,
  validity: line.validity,
  url: documentAddress(line.id),
})

/** One document as it is public now, or that it was withdrawn; null when it never was public. */
export async function documentView(id: string): Promise<Document | Withdrawn | null> {
  const page = await documentPage(id)
  if (page?.state !== 'published') return page
  return { ...factsOf(page), ...aroundIt(page) }
}

export const isWithdrawn = (view: Document | Withdrawn): view is Withdrawn => 'state' in view

function factsOf({ document, edition, validity, publishedOn, updatedOn }: Published) {
  return {
    id: document.id,
    sourceId: document.sourceId,
    title: edition.title,
    docNo: edition.docNo,
    indexNo: edition.indexNo,
    kind: edition.kind,
    issuer: edition.issuerName,
    summary: edition.summary,
    signedOn: edition.signedOn,
    formedOn: edition.formedOn,
    effectiveOn: edition.effectiveOn,
    expiresOn: edition.expiresOn,
    publishedOn,
    updatedOn,
    validity,
    category: edition.category,
    topic: edition.topic,
    keywords: [...edition.keywords],
    html: edition.bodyHtml,
    url: documentAddress(document.id),
  }
}

function aroundIt({ issuer, owner, column, attachments, services, editions, supersededBy, supersedes }: Published) {
  const related = (other: { id: string; title: string; docNo: string }) => ({
    ...other,
    url: documentAddress(other.id),
  })
  return {
    department: issuer && { code: issuer.code, name: issuer.name, nameEn: issuer.nameEn },
    owner: owner && { code: owner.code, name: owner.name, nameEn: owner.nameEn },
    column: column && { slug: column.slug, name: column.name, nameEn: column.nameEn },
    attachments: attachments.map(({ id, fileName, mediaType, size, sha256 }) => ({
      name: fileName,
      mediaType,
      size,
      sha256,
      url: wholeAddress(fileAddress(id)),
    })),
    services: services.map(({ code, name, nameEn }) => ({ code, name, nameEn, url: serviceAddress(code) })),
    editions,
    supersededBy: supersededBy && related(supersededBy),
    supersedes: supersedes.map(related),
  }
}
