import { addMonths, isPlainDate, type PlainDate } from './plain-date'
import { compactCode } from './spelling'

export type IdentityNumberFault = 'empty' | 'length' | 'characters' | 'check-digit' | 'birth-date' | 'region' | 'old-15'

export type IdentityNumberCheck =
  | { ok: true; value: string; birthDate: PlainDate; sex: 'male' | 'female' }
  | { ok: false; reason: IdentityNumberFault }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

/** GB/T 2260 provinces; 81, 82 and 83 are the residence permits of Hong Kong, Macao and Taiwan residents. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** Never allocated, so no real person can hold such a number. */
const TEST_REGION = '999999'

/** GB 11643 prints a sample of 1880, so the bound of plausible age lies beyond it. */
const OLDEST_AGE_MONTHS = 150 * 12

/** Full-width digits, a lower-case x, spaces, hyphens and invisible marks are slips of the hand, not errors. */
export const normaliseIdentityNumber = compactCode

/** The 18th character that GB 11643 demands for the first seventeen digits. */
export function identityCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(first17[i]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/**
 * Checks a resident identity number (居民身份证号, GB 11643): form, region, birth date and check character.
 * `today` bounds the birth date; `allowTestRegion` admits the fictitious region 999999 of demo people.
 */
export function checkIdentityNumber(
  text: string,
  { today, allowTestRegion = false }: { today: PlainDate; allowTestRegion?: boolean },
): IdentityNumberCheck {
  const value = normaliseIdentityNumber(text)
  if (value === '') return { ok: false, reason: 'empty' }
  if (/^\d{15}$/.test(value)) return { ok: false, reason: 'old-15' }
  if (!/^[0-9X]*$/.test(value)) return { ok: false, reason: 'characters' }
  if (value.length !== 18) return { ok: false, reason: 'length' }
  if (!/^\d{17}[0-9X]$/.test(value)) return { ok: false, reason: 'characters' }

  const isTestRegion = allowTestRegion && value.startsWith(TEST_REGION)
  if (!isTestRegion && !PROVINCES.has(value.slice(0, 2))) return { ok: false, reason: 'region' }

  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  const isPlausible = birthDate <= today && birthDate >= addMonths(today, -OLDEST_AGE_MONTHS)
  if (!isPlainDate(birthDate) || !isPlausible) return { ok: false, reason: 'birth-date' }

  if (identityCheckCharacter(value) !== value[17]) return { ok: false, reason: 'check-digit' }
  return { ok: true, value, birthDate, sex: Number(value[16]) % 2 === 1 ? 'male' : 'female' }
}
