import { plainSpelling } from './spelling'

export type NumberFault = 'not-a-number' | 'comma-unclear' | 'other-unit' | 'too-exact'
export type ReadNumber = { ok: true; value: number } | { ok: false; reason: NumberFault }

/** Spellings of one unit, each in its plain spelling. */
const SAME_UNIT = [
  ['平方米', 'm2', '平米', '平方', '平', 'sqm', 'sq m'],
  ['元', 'yuan', '圆', '块', '人民币', 'rmb', 'cny', '¥'],
  ['米', 'm'],
  ['吨', 't'],
  ['人', 'people', '名', '位'],
]
const PLAIN = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})$/
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3}){1,13}(?:\.\d{0,40})?$/
const SPACED = /^[+-]?\d{1,3}(?: \d{3}){1,13}(?:\.\d{0,40})?$/

/**
 * A number as it was typed: full width, blanks at its edges, its own unit behind it (`units`, in any spelling), 12,345.60
 * or 12 345.60 with a separator every three digits. What could mean two things (`1,5`), bears another unit (3万) or has
 * more digits than can be kept is refused: a number is never changed.
 */
export function readNumber(text: string, units: readonly string[] = []): ReadNumber {
  const typed = withoutUnit(plainSpelling(text).toLowerCase(), units).replace(/^[\p{Pd}\u2212]/u, '-')
  if (PLAIN.test(typed) || GROUPED.test(typed) || SPACED.test(typed)) return kept(typed.replace(/[ ,]/g, ''))
  if (/^[+-]?[\d,.]*,[\d,.]*$/.test(typed)) return { ok: false, reason: 'comma-unclear' }
  return {
    ok: false,
    reason: /^[+-]?\d[\d,. ]*[^\d,. ]/.test(typed) && units.length > 0 ? 'other-unit' : 'not-a-number',
  }
}

/** How many digits stand behind the point. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

function withoutUnit(typed: string, units: readonly string[]): string {
  const own = units.map((unit) => plainSpelling(unit).toLowerCase()).filter((unit) => unit !== '')
  const known = [...own, ...SAME_UNIT.filter((same) => same.some((unit) => own.includes(unit))).flat()]
  const behind = known.filter((unit) => typed.endsWith(unit)).sort((a, b) => b.length - a.length)[0] ?? ''
  const bare = typed.slice(0, typed.length - behind.length).trim()
  const isMoney = known.includes('¥')
  return isMoney ? bare.replace(/^(?:¥|rmb|cny|人民币)\s*/, '') : bare
}

/** The number, if writing it out again gives what was typed. */
function kept(digits: string): ReadNumber {
  const value = Number(digits) || 0
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(digits) ?? []
  const short = fraction.replace(/(?<!0)0+$/, '')
  const written = `${whole.replace(/^0+(?=\d)/, '') || '0'}${short && `.${short}`}`
  const isSame = String(value) === (sign === '-' && value !== 0 ? `-${written}` : written)
  return isSame ? { ok: true, value } : { ok: false, reason: 'too-exact' }
}
