import { z } from 'zod'
import { DOCUMENT_KINDS } from '@/modules/disclosure/domain/document'
import { readCursor } from '@/modules/disclosure/domain/list-cursor'
import { SHOWN_VALIDITIES } from '@/modules/disclosure/domain/validity-on'
import { endpoint } from './endpoint'
import { DepartmentName, day, pageSize, requiredText } from './shapes'

const documentFacts = {
  id: z.uuid(),
  /** The id under which the row was imported. */
  sourceId: z.string().nullable(),
  title: z.string(),
  /** 发文字号; empty where the document has none. */
  docNo: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  issuer: z.string(),
  summary: z.string(),
  signedOn: day.nullable(),
  publishedOn: day,
  updatedOn: day,
  /** As it is today: `not_yet` before the day of effect, `expired` after the last day. */
  validity: z.enum(SHOWN_VALIDITIES),
  url: z.url(),
}

export const DocumentLine = z.strictObject(documentFacts)

export const LIST_DOCUMENTS = endpoint({
  method: 'get',
  path: '/api/v1/documents',
  summary: 'Published documents, the newest first; those of the library of laws by the day they were made.',
  params: z.strictObject({
    kind: z.enum(DOCUMENT_KINDS).optional(),
    /** Address of the column; what stands in the columns below it counts, too. */
    column: requiredText(40).optional(),
    /** Code of the department that issued it. */
    issuer: requiredText(20).optional(),
    /** Code of a service that it governs. */
    service: requiredText(120).optional(),
    year: z.coerce.number().int().min(1949).max(2200).optional(),
    /** `next` of the page before. */
    cursor: requiredText(100)
      .refine((text) => readCursor(text) !== null)
      .optional(),
    limit: pageSize(20, 100),
  }),
  answerName: 'DocumentList',
  answer: z.strictObject({
    items: z.array(DocumentLine),
    /** Counted to 1,000 and no further; `more` says that there are more. */
    total: z.number().int(),
    more: z.boolean(),
    /** Give it as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
  }),
  refusals: [404],
})

const Related = z.strictObject({ id: z.uuid(), title: z.string(), docNo: z.string(), url: z.url() })

export const Document = z.strictObject({
  ...documentFacts,
  /** Who issued it, where that is a department of the city. */
  department: DepartmentName.nullable(),
  /** Whose care it is in; null for the library of laws. */
  owner: DepartmentName.nullable(),
  indexNo: z.string(),
  formedOn: day.nullable(),
  effectiveOn: day.nullable(),
  /** The last day on which it applies. */
  expiresOn: day.nullable(),
  /** Item of article 20 of the disclosure regulation, 1 to 15. */
  category: z.number().int().nullable(),
  topic: z.string(),
  keywords: z.array(z.string()),
  column: z.strictObject({ slug: z.string(), name: z.string(), nameEn: z.string().nullable() }).nullable(),
  /** The text as clean HTML: headings, paragraphs, lists, tables, pictures of our own; no script, no style. */
  html: z.string(),
  attachments: z.array(
    z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      sha256: z.string(),
      url: z.url(),
    }),
  ),
  services: z.array(
    z.strictObject({ code: z.string(), name: z.string(), nameEn: z.string().nullable(), url: z.url() }),
  ),
  editions: z.array(z.strictObject({ number: z.number().int(), publishedOn: day.nullable(), changeNote: z.string() })),
  supersededBy: Related.nullable(),
  supersedes: z.array(Related),
})

export const GET_DOCUMENT = endpoint({
  method: 'get',
  path: '/api/v1/documents/{id}',
  summary: 'One published document with its text, attachments, editions and the services it governs.',
  description: 'A document that was withdrawn answers 410 with the day and the reason.',
  params: z.strictObject({ id: z.uuid() }),
  answerName: 'Document',
  answer: Document,
  refusals: [404, 410],
})
