import type { PlainDate } from '@/kernel/plain-date'
import type { EditionStatus } from './lifecycle'

/** What kind of paper it is; the words stand in messages/. */
export const DOCUMENT_KINDS = [
  'law',
  'policy',
  'normative',
  'interpretation',
  'notice',
  'announcement',
  'plan',
  'statistics',
  'budget',
  'personnel',
  'emergency',
  'consultation',
  'report',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What a city writes itself. Laws are made elsewhere; here they are only kept for reading. */
export const OWN_KINDS = DOCUMENT_KINDS.filter((kind) => kind !== 'law')

/** 有效性. `unknown` where nobody has said: never guessed from a date. */
export const VALIDITIES = ['in_force', 'partly', 'superseded', 'repealed', 'unknown'] as const
export type Validity = (typeof VALIDITIES)[number]

/** 公开条例 art. 20: fifteen kinds of information that must be public. */
export const CATEGORIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const

export type DocumentState = 'unpublished' | 'published' | 'withdrawn'

export type Document = {
  id: string
  sourceId: string | null
  ownerDepartmentId: string | null
  state: DocumentState
  currentEditionId: string | null
  columnId: string | null
  issuerDepartmentId: string | null
  publishedAt: Date | null
  /** Where it stands in lists. */
  listedAt: Date | null
  lastPublishedAt: Date | null
  validity: Validity
  supersededById: string | null
  /** From which day on it is out of force in favour of that one; null for at once. */
  supersededOn: PlainDate | null
  /** What its validity was before that one put it out of force. */
  validityBefore: Validity | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  version: number
}

/** What an editor writes. A draft may be incomplete; `checkEdition` says what a submission lacks. */
export type EditionContent = {
  columnId: string | null
  kind: DocumentKind
  title: string
  summary: string
  issuerDepartmentId: string | null
  issuerName: string
  /** 发文字号, as printed. */
  docNo: string
  /** 索引号; given at publication when left empty. */
  indexNo: string
  /** 成文日期 */
  signedOn: PlainDate | null
  /** 生成日期 */
  formedOn: PlainDate | null
  effectiveOn: PlainDate | null
  /** 有效期至: the last day on which it applies. */
  expiresOn: PlainDate | null
  category: number | null
  topic: string
  keywords: readonly string[]
  bodyHtml: string
  /** The document that this one puts out of force. */
  supersedesId: string | null
  serviceIds: readonly string[]
  /** What changed since the edition before, in a sentence for readers. */
  changeNote: string
}

export type Edition = EditionContent & {
  id: string
  documentId: string
  number: number
  status: EditionStatus
  writerIds: readonly string[]
  returnReason: string | null
  publishAt: Date | null
  publisherId: string | null
  publishedAt: Date | null
  version: number
}

/** An edition with the document it belongs to: what every rule looks at. */
export type EditionFile = { document: Document; edition: Edition }
