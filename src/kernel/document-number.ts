import { checkIdentityNumber, type IdentityNumberFault } from './identity-number'
import type { PlainDate } from './plain-date'
import { compactCode } from './spelling'

/** 居民身份证 (also 港澳台居民居住证), 护照, 港澳台居民来往内地（大陆）通行证, 外国人永久居留身份证. */
export const DOCUMENT_KINDS = ['resident_id', 'passport', 'hmt_permit', 'foreign_permit'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export type DocumentNumberFault = IdentityNumberFault | 'document'
export type DocumentNumberCheck = { ok: true; value: string } | { ok: false; reason: DocumentNumberFault }

const FORMS: Record<Exclude<DocumentKind, 'resident_id'>, RegExp> = {
  passport: /^(?=.*\d)[A-Z0-9]{6,20}$/,
  // H or M and eight or ten digits for Hong Kong and Macao, eight or ten for Taiwan; older ones have letters behind.
  hmt_permit: /^(?=.*\d)[A-Z0-9]{8,18}$/,
  foreign_permit: /^(?=.*\d)[A-Z0-9]{15,18}$/,
}

type Circumstances = { today: PlainDate; allowTestRegion?: boolean }

/**
 * The number of an identity document of a known kind, or of any kind (`null`). A resident number proves itself by its
 * check character; of other documents only the form can be seen.
 */
export function checkDocumentNumber(
  kind: DocumentKind | null,
  text: string,
  circumstances: Circumstances,
): DocumentNumberCheck {
  const value = compactCode(text)
  if (kind === 'resident_id' || (kind === null && looksResident(value))) {
    const checked = checkIdentityNumber(value, circumstances)
    return checked.ok ? { ok: true, value: checked.value } : checked
  }
  if (value === '') return { ok: false, reason: 'empty' }
  return FORMS[kind ?? 'passport'].test(value) ? { ok: true, value } : { ok: false, reason: 'document' }
}

/** Fifteen to eighteen digits, perhaps with an X: nobody's passport; a permanent residence card has eighteen and begins with 9. */
const looksResident = (value: string): boolean => /^(?!9(?!99999))\d{14,17}[\dX]$/.test(value)
