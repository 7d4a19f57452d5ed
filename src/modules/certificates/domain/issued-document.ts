import type { PlainDate } from '@/kernel/plain-date'
import type { DocumentKind } from './document-kind'
import type { Letter } from './letter'

/** 撤回 (许可法 8), 撤销 (69), 注销 (70): the three ways a certificate ends before its time. */
export const END_STATES = ['withdrawn', 'revoked', 'cancelled'] as const
export type EndState = (typeof END_STATES)[number]
export type DocumentState = 'valid' | EndState

/** A document as it was issued. Nothing but its state ever changes. */
export type IssuedDocument = {
  id: string
  caseId: string
  eventSeq: number
  kind: DocumentKind
  number: string
  verifyCode: string
  title: string
  issuedOn: PlainDate
  departmentId: string
  holderName: string
  letter: Letter
  validFrom: PlainDate | null
  validTo: PlainDate | null
  state: DocumentState
  stateChangedAt: Date | null
  stateReason: string | null
  storageKey: string | null
  pdfSha256: string | null
  createdAt: Date
}

export type DocumentStatus = 'valid' | 'expired' | EndState

/** What the document is worth today: valid up to and including its last day (民法典 203), unless it was ended before. */
export function documentStatus(document: Pick<IssuedDocument, 'state' | 'validTo'>, today: PlainDate): DocumentStatus {
  if (document.state !== 'valid') return document.state
  return document.validTo !== null && today > document.validTo ? 'expired' : 'valid'
}
