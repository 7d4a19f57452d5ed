import { isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { compactCode } from '@/kernel/spelling'
import { type Governed, governedBy } from '@/modules/catalogue/domain/governing-law'
import { ITEM_TYPE_CODES } from '@/modules/catalogue/domain/service'

/** Types the standard leaves free for extension (21 …) all count as 21 in a number. */
const OTHER_TYPE = '21'
const PATTERN = /^(\d{6})([0-9A-Z]{4})(\d{2})(\d{8})(\d{6})([0-9X])$/
const CHECK_CHARACTERS = '0123456789X'

export type CaseNumberParts = { cityCode: string; agency: string; itemType: string; day: PlainDate; serial: number }

const CODES: Record<string, string> = ITEM_TYPE_CODES

export const itemTypeCode = (itemType: string): string => CODES[itemType] ?? OTHER_TYPE

/**
 * 办件编号, 27 characters: city (6), agency (4), kind of service (2), day (8), serial (6), check (1).
 * The check character is ISO 7064 MOD 11-2, as on identity cards; a letter counts as its place in 0–9A–Z.
 */
export function caseNumber({ cityCode, agency, itemType, day, serial }: CaseNumberParts): string {
  const body = `${cityCode}${agency}${itemTypeCode(itemType)}${day.replaceAll('-', '')}${String(serial).padStart(6, '0')}`
  if (!PATTERN.test(`${body}0`)) throw new Error('a case number cannot be made of these parts')
  return body + checkCharacter(body)
}

/** Which law rules the case: the kind of its service stands in its number, as it was when it was filed. */
export const lawOfCase = ({ caseNo }: { caseNo: string }): Governed =>
  governedBy(PATTERN.exec(caseNo)?.[3] === itemTypeCode('LICENSE') ? 'LICENSE' : 'other')

/** The number as it is kept: what people type comes with spaces, hyphens, lower case or full width. */
export const normaliseCaseNumber = compactCode

/** True for a number that could have been given: right form, real day, right check character. */
export function isCaseNumber(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match) return false
  const [, , , , day = '', , check] = match
  return (
    isPlainDate(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`) && checkCharacter(text.slice(0, -1)) === check
  )
}

function checkCharacter(body: string): string {
  let sum = 0
  for (const character of body) sum = ((sum + Number.parseInt(character, 36)) * 2) % 11
  return CHECK_CHARACTERS.charAt((12 - sum) % 11)
}
