import { checkIdentityNumber, identityCheckCharacter } from '@/kernel/identity-number'
import { maskIdentityNumber, maskPhone } from '@/kernel/mask'
import { numbersIn } from '@/kernel/numbers-in-text'
import { readMobile } from '@/kernel/phone'
import type { PlainDate } from '@/kernel/plain-date'
import { compactCode } from '@/kernel/spelling'

/** How many digits such numbers have: fifteen, or eighteen whose last may be an X; eleven, perhaps behind 86 or 0086. */
const IDENTITY_DIGITS = [15, 17, 18]
const MOBILE_DIGITS = [11, 13, 15]
const CENTURIES = ['18', '19', '20']
const LENGTHS = [...new Set([...IDENTITY_DIGITS, ...MOBILE_DIGITS])]

/** `identity`: proved by its check character; `identity-like`: one with a slip, or of the old fifteen digits. */
export type PersonalNumber = { kind: 'identity' | 'identity-like' | 'mobile'; masked: string }

/**
 * The numbers of persons that a line shows: identity numbers and mobile numbers, however they are written. One that was
 * masked (`320682********1234`) is none. The numbers come back masked, to be shown where they were found.
 */
export function personalNumbersIn(line: string, today: PlainDate): PersonalNumber[] {
  const found = new Map<string, PersonalNumber>()
  for (const typed of new Set(numbersIn(line, { lengths: LENGTHS, mayBe: isWorthReading }))) {
    const number = personalNumber(typed, today)
    if (number) found.set(number.masked, number)
  }
  return [...found.values()]
}

/** Most figures of a table are told from numbers of persons by a few of their digits, and are not read at length. */
const isWorthReading = (digits: string): boolean =>
  (MOBILE_DIGITS.includes(digits.length) && isMobileLike(digits)) ||
  (IDENTITY_DIGITS.includes(digits.length) && holdsBirthday(digits))

const isMobileLike = (digits: string): boolean => digits.at(-11) === '1' && (digits.at(-10) ?? '') > '2'

/** Year and month of a birth stand in the middle of either kind: told by three characters, since lines may be full of figures. */
const holdsBirthday = (digits: string): boolean => {
  const month = digits.length === 15 ? digits.slice(8, 10) : digits.slice(10, 12)
  const isCentury = digits.length === 15 || CENTURIES.includes(digits.slice(6, 8))
  return isCentury && month >= '01' && month <= '12'
}

function personalNumber(typed: string, today: PlainDate): PersonalNumber | null {
  const digits = typed.replace(/\D/g, '')
  if (IDENTITY_DIGITS.includes(digits.length)) {
    const code = compactCode(typed).replace(/[.()]/g, '')
    const kind = identityKind(code, today)
    if (kind) return { kind, masked: maskIdentityNumber(code) }
  }
  const mobile = readMobile(typed)
  return mobile === null ? null : { kind: 'mobile', masked: maskPhone(mobile) }
}

function identityKind(code: string, today: PlainDate): 'identity' | 'identity-like' | null {
  const checked = checkIdentityNumber(code, { today, allowTestRegion: true })
  if (checked.ok) return 'identity'
  if (checked.reason === 'check-digit') return 'identity-like'
  if (checked.reason !== 'old-15') return null
  // The century was left out, and there was no check character.
  const first17 = `${code.slice(0, 6)}19${code.slice(6)}`
  const whole = checkIdentityNumber(first17 + identityCheckCharacter(first17), { today })
  return whole.ok ? 'identity-like' : null
}
