import { canonicalJson } from '@/kernel/canonical-json'

/** carried: as it stood when keyed seals began; issued, printed, ended: what happened to it since. */
export type DocumentSealKind = 'carried' | 'issued' | 'printed' | 'ended'
export type DocumentSeal = {
  documentId: string
  seq: number
  kind: DocumentSealKind
  sealedAt: Date
  prevSeal: string
  seal: string
}

/** The row as it lies in the register, not as a reader would mend it: what a seal is taken over. */
export type SealedFacts = {
  id: string
  caseId: string
  eventSeq: number
  kind: string
  number: string
  verifyCode: string
  title: string
  issuedOn: Date
  departmentId: string
  holderName: string
  data: unknown
  validFrom: Date | null
  validTo: Date | null
  state: string
  stateChangedAt: Date | null
  stateReason: string | null
  storageKey: string | null
  pdfSha256: string | null
}

export type Keyed = (domain: 'issued-document', text: string) => string

const ENVELOPE = 2
const VALID = { state: 'valid', stateChangedAt: null, stateReason: null }
const UNPRINTED = { storageKey: null, pdfSha256: null }

const printOf = ({ storageKey, pdfSha256 }: SealedFacts) => ({ storageKey, pdfSha256 })
const endOf = ({ state, stateChangedAt, stateReason }: SealedFacts) => ({ state, stateChangedAt, stateReason })

function birthOf(row: SealedFacts) {
  const { id, caseId, eventSeq, kind, number, verifyCode, title, issuedOn, departmentId, holderName } = row
  const { data, validFrom, validTo } = row
  const named = { id, caseId, eventSeq, kind, number, verifyCode, title, issuedOn, departmentId, holderName }
  return { ...named, data, validFrom, validTo }
}

export const sealOf = (seal: Omit<DocumentSeal, 'seal'>, facts: object, keyed: Keyed): string => {
  const { documentId, seq, kind, sealedAt, prevSeal } = seal
  return keyed(
    'issued-document',
    canonicalJson({ envelope: ENVELOPE, documentId, seq, kind, sealedAt, prevSeal, facts }),
  )
}

/** What each seal covers, told from the row as it stands and from the seals that came after. */
export function factsUnder(kind: DocumentSealKind, row: SealedFacts, all: readonly { kind: string }[]): object {
  const has = (one: DocumentSealKind) => all.some((seal) => seal.kind === one)
  if (kind === 'printed') return printOf(row)
  if (kind === 'ended') return endOf(row)
  if (kind === 'issued') return birthOf(row)
  const print = has('printed') ? UNPRINTED : printOf(row)
  return { ...birthOf(row), ...print, ...(has('ended') ? VALID : endOf(row)) }
}

/** changed: its facts are not those it was issued with; state: it ended, or came to life again, without a seal. */
export type DocumentFault = 'changed' | 'state' | 'unsealed'

/** What is wrong with a row of the register; null when it is as sealed. */
export function faultOf(row: SealedFacts, seals: readonly DocumentSeal[], keyed: Keyed): DocumentFault | null {
  const [first] = seals
  if (!first) return 'unsealed'
  let prevSeal = ''
  for (const [index, seal] of seals.entries()) {
    const isInPlace = seal.seq === index + 1 && seal.prevSeal === prevSeal && isBirth(seal) === (index === 0)
    const isFitting = seal.seal === sealOf(seal, factsUnder(seal.kind, row, seals), keyed)
    if (!isInPlace || !isFitting) return seal.kind === 'ended' ? 'state' : 'changed'
    prevSeal = seal.seal
  }
  if (first.kind === 'carried') return null
  const has = (kind: DocumentSealKind) => seals.some((seal) => seal.kind === kind)
  if (!has('ended') && canonicalJson(endOf(row)) !== canonicalJson(VALID)) return 'state'
  if (!has('printed') && canonicalJson(printOf(row)) !== canonicalJson(UNPRINTED)) return 'changed'
  return null
}

const isBirth = ({ kind }: DocumentSeal): boolean => kind === 'carried' || kind === 'issued'
