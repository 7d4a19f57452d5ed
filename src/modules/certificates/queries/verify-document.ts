import { maskName } from '@/kernel/mask'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { SEAL_SUSPECTED } from '@/modules/audit/use-cases/check-chains'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { log } from '@/platform/log'
import { enqueue } from '@/platform/queue'
import * as documents from '../data/document-store'
import type { DocumentKind } from '../domain/document-kind'
import { type DocumentStatus, documentStatus } from '../domain/issued-document'
import { normalizeVerifyCode } from '../domain/verify-code'

/** Everything a stranger learns about a document, and never more: not the case, not the matter, not the reason. */
export type Verification =
  | { status: 'unknown' }
  /** There is such a document, but the register no longer says what it was sealed with. */
  | { status: 'altered' }
  | {
      status: DocumentStatus
      kind: DocumentKind
      title: string
      number: string
      department: string
      /** Masked for a person, in full for an organisation. */
      holder: string
      /** Place, scope and conditions as a licence of an organisation prints them; nothing for a person. */
      open: { label: string; value: string }[]
      issuedOn: PlainDate
      validFrom: PlainDate | null
      validTo: PlainDate | null
      /** The day it was ended before its time. */
      endedOn: PlainDate | null
    }

/**
 * Is this letter genuine, and what is it worth today? One whose row was changed behind the city's back is never called
 * genuine, and a check of every seal is asked for. Open to anyone; the caller limits the rate.
 */
export async function verifyDocument(typedCode: string, clock = systemClock): Promise<Verification> {
  const code = normalizeVerifyCode(typedCode)
  const document = code && (await documents.findByCode(db, code))
  if (!document) return { status: 'unknown' }
  if ('altered' in document) {
    log.error({ documentId: document.altered.id }, 'the register no longer says what this document was sealed with')
    await enqueue(db, SEAL_SUSPECTED, {}, { key: document.altered.id })
    return { status: 'altered' }
  }
  const { kind, title, number, letter, holderName, issuedOn, validFrom, validTo, stateChangedAt } = document
  return {
    status: documentStatus(document, dayOf(clock.now())),
    kind,
    title,
    number,
    department: letter.department,
    holder: letter.holderKind === 'person' ? maskName(holderName) : holderName,
    open: letter.open ?? [],
    issuedOn,
    validFrom,
    validTo,
    endedOn: stateChangedAt && dayOf(stateChangedAt),
  }
}
