import { maskName } from '@/kernel/mask'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as documents from '../data/document-store'
import type { DocumentKind } from '../domain/document-kind'
import { type Standing, standingOf } from '../domain/issued-document'
import { normalizeVerifyCode } from '../domain/verify-code'

/** Everything a stranger learns about a document, and never more: not the case, not the matter, not the reason. */
export type Verification =
  | { standing: 'unknown' }
  | {
      standing: Standing
      kind: DocumentKind
      title: string
      number: string
      department: string
      /** Masked for a person, in full for an organisation. */
      holder: string
      issuedOn: PlainDate
      validFrom: PlainDate | null
      validTo: PlainDate | null
      /** The day it was ended before its time. */
      endedOn: PlainDate | null
    }

/** Is this letter genuine, and what is it worth today? Open to anyone; the caller limits the rate. */
export async function verifyDocument(typedCode: string, clock = systemClock): Promise<Verification> {
  const code = normalizeVerifyCode(typedCode)
  const document = code && (await documents.findByCode(db, code))
  if (!document) return { standing: 'unknown' }
  const { kind, title, number, letter, holderName, issuedOn, validFrom, validTo, stateChangedAt } = document
  return {
    standing: standingOf(document, dayOf(clock.now())),
    kind,
    title,
    number,
    department: letter.department,
    holder: letter.holderKind === 'person' ? maskName(holderName) : holderName,
    issuedOn,
    validFrom,
    validTo,
    endedOn: stateChangedAt && dayOf(stateChangedAt),
  }
}
