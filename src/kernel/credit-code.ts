import { compactCode } from './spelling'

export type CreditCodeFault =
  | 'empty'
  | 'length'
  | 'characters'
  | 'region'
  | 'check-digit'
  /** The outer check is right, the organisation code inside it is not. */
  | 'organisation-code'

export type CreditCodeCheck = { ok: true; value: string } | { ok: false; reason: CreditCodeFault }

/** GB 32100: digits and letters without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** GB 11714 counts letters as 10 … 35, all of them. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** Full-width characters, lower case, spaces, hyphens and invisible marks are slips of the hand, not errors. */
export const normaliseCreditCode = compactCode

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100) by its check character.
 * `strict` also checks the organisation code (GB 11714) in places 9–17; some codes in real use fail only that.
 */
export function checkCreditCode(text: string, { strict = false }: { strict?: boolean } = {}): CreditCodeCheck {
  const value = normaliseCreditCode(text)
  if (value === '') return { ok: false, reason: 'empty' }
  if ([...value].some((character) => !ALPHABET.includes(character))) return { ok: false, reason: 'characters' }
  if (value.length !== 18) return { ok: false, reason: 'length' }
  if (!/^\d{6}$/.test(value.slice(2, 8))) return { ok: false, reason: 'region' }
  if (creditCheckCharacter(value) !== value[17]) return { ok: false, reason: 'check-digit' }
  if (strict && organisationCheckCharacter(value.slice(8, 16)) !== value[16]) {
    return { ok: false, reason: 'organisation-code' }
  }
  return { ok: true, value }
}

function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function organisationCheckCharacter(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce<number>(
    (total, weight, i) => total + weight * ORGANISATION_ALPHABET.indexOf(first8.charAt(i)),
    0,
  )
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}
