import { isPlainDate, type PlainDate, weekdayOf } from '@/kernel/plain-date'

/** Days inside a sentence of a notice, in one width and without brackets. */
export type DayText = string

const ISO = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`
const CHINESE = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`
const DAY = new RegExp(`^(?:${ISO}|${CHINESE})$`)
const ANY_DAY = String.raw`\d{4}-\d{1,2}-\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日`
/** What may stand between first and last day; the last may leave out its month: 2月15日至23日. */
const SPAN = new RegExp(`(${ANY_DAY})(?:\\s*(?:至|到|—|–|~|-|\\s)\\s*(${ANY_DAY}|\\d{1,2}日))?`)
const BETWEEN = /[、,和及\s]+/
const WEEKDAYS = '日一二三四五六'
const WITH_WEEKDAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\([^()]*(?:周|星期)([日天一二三四五六])[^()]*\)/g

const iso = (year: string | number, month: string, day: string): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** One day, with or without its year; null where it is none. */
export function readDay(text: string, year: number): PlainDate | null {
  const found = DAY.exec(text.trim())
  if (!found) return null
  const [, y1, m1, d1, y2, m2, d2] = found
  const day = y1 ? iso(y1, m1 ?? '', d1 ?? '') : iso(y2 ?? year, m2 ?? '', d2 ?? '')
  return isPlainDate(day) ? day : null
}

/** 23日 in the month of the day before it. */
const inMonthOf = (before: PlainDate, text: string): string | null =>
  /^\d{1,2}日$/.test(text) ? `${before.slice(0, 7)}-${text.slice(0, -1).padStart(2, '0')}` : null

export type Span = { from: PlainDate; to: PlainDate /** The words around the days. */; before: string; after: string }

/** The first days that a clause names, from and to; null where it names none. */
export function spanIn(clause: string, year: number): Span | null {
  const found = SPAN.exec(clause)
  const from = found?.[1] ? readDay(found[1], year) : null
  if (!found || !from) return null
  const last = found[2]
  const to = last === undefined ? from : (inMonthOf(from, last) ?? readDay(last, year))
  if (!to) return null
  return { from, to, before: clause.slice(0, found.index), after: clause.slice(found.index + found[0].length) }
}

/** Single days in a row: 2月14日、28日. Null where one of them is unclear. */
export function daysOf(text: DayText, year: number): PlainDate[] | null {
  const days: PlainDate[] = []
  for (const word of text.split(BETWEEN).filter(Boolean)) {
    const before = days.at(-1)
    const day = (before && inMonthOf(before, word)) ?? readDay(word, year)
    if (!day || !isPlainDate(day)) return null
    days.push(day)
  }
  return days.length > 0 ? days : null
}

/** Whether a day stands beside another weekday than its own: a notice of another year, or a slip of the pen. */
export const weekdaysUnlike = (text: string, year: number): boolean =>
  [...text.matchAll(WITH_WEEKDAY)].some(([, own, month = '', day = '', weekday = '']) => {
    const date = iso(own ?? year, month, day)
    return isPlainDate(date) && weekdayOf(date) !== WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday)
  })
