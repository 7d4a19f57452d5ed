import { isPlainDate, type PlainDate } from './plain-date'
import { plainSpelling } from './spelling'

export type DateFault = 'not-a-date' | 'no-such-day' | 'year-far'
export type ReadDate = { ok: true; value: PlainDate } | { ok: false; reason: DateFault }

/** The years that anybody here has to do with; 0026 is a slip of the hand. */
const YEARS = { first: 1850, last: 2199 }
const PARTS = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/
const RUN = /^(\d{4})(\d{2})(\d{2})$/

/** A day as it was typed: 2026-05-14, 2026/5/14, 2026.5.14, 2026年5月14日 or 20260514, in any width. Other orders are refused. */
export function readDate(text: string): ReadDate {
  const typed = plainSpelling(text)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
  const [, year = '', month = '', day = ''] = PARTS.exec(typed) ?? RUN.exec(typed) ?? []
  if (year === '') return { ok: false, reason: 'not-a-date' }
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isPlainDate(value)) return { ok: false, reason: 'no-such-day' }
  const isNear = Number(year) >= YEARS.first && Number(year) <= YEARS.last
  return isNear ? { ok: true, value } : { ok: false, reason: 'year-far' }
}

/** The day, or null for whatever is none. */
export function typedDay(text: string): PlainDate | null {
  const read = readDate(text)
  return read.ok ? read.value : null
}
