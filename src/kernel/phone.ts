import { plainSpelling } from './spelling'

/** `mobile` 手机, `landline` 固定电话 with its area code, `national` a 400 or 800 number, `abroad` with its country code. */
export type Phone = { kind: 'mobile' | 'landline' | 'national' | 'abroad'; value: string }

const LONGEST = 60
const BETWEEN = /[\s().\p{Pd}\u2212]+/gu
const MOBILE = /^1[3-9]\d{9}$/
/** Area codes have three digits in four-million cities (010, 02x), four elsewhere; a subscriber’s number never begins with 0. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([1-9]\d{6,7})$/
const NATIONAL = /^([48]00)(\d{3})(\d{4})$/
const ABROAD = /^(?:\+|00)([1-9]\d{6,14})$/
/** 分机: behind a whole subscriber's number, after a hyphen or 转. */
const EXTENSION = /^(.*\d{7,8})\s*(?:-|转|轉|ext\.?|#)\s*(\d{1,6})$/i

/**
 * A telephone number, however it was typed: full width, blanks, brackets, hyphens, +86 or 0086 before it. Its value is
 * 13800000000, 0513-87512345, 0513-87512345-801, 400-123-4567 or +85221234567; null when it is none of these.
 */
export function readPhone(text: string): Phone | null {
  const typed = plainSpelling(text).replace(/[\p{Pd}\u2212]/gu, '-')
  if (typed.length > LONGEST) return null
  const [, main = '', extension] = EXTENSION.exec(typed) ?? []
  const office = extension ? readWhole(main) : null
  if (office?.kind === 'landline') return { kind: 'landline', value: `${office.value}-${extension}` }
  return readWhole(typed)
}

/** A mobile number in its eleven digits, the only kind to which a code can be sent; null for every other. */
export function readMobile(text: string): string | null {
  const phone = readPhone(text)
  return phone?.kind === 'mobile' ? phone.value : null
}

function readWhole(typed: string): Phone | null {
  const digits = typed.replace(BETWEEN, '')
  const inChina = /^(?:\+|00)86(\d+)$/.exec(digits)?.[1] ?? /^86(1\d{10})$/.exec(digits)?.[1]
  if (inChina) return readChinese(inChina) ?? readChinese(`0${inChina}`)
  const abroad = ABROAD.exec(digits)?.[1]
  return readChinese(digits) ?? (abroad ? { kind: 'abroad', value: `+${abroad}` } : null)
}

function readChinese(digits: string): Phone | null {
  if (MOBILE.test(digits)) return { kind: 'mobile', value: digits }
  const national = NATIONAL.exec(digits)
  if (national) return { kind: 'national', value: national.slice(1).join('-') }
  const landline = LANDLINE.exec(digits)
  return landline ? { kind: 'landline', value: `${landline[1]}-${landline[2]}` } : null
}
