import { addDays, isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { type DayText, daysOf, readDay, spanIn, weekdaysUnlike } from './notice-days'

export type NoticeHoliday = { name: string; from: PlainDate; to: PlainDate }

export type NoticeFault = {
  /** `count-unlike`: the text says another number of days; `weekday-unlike`: such a weekday is not that day. */
  code: 'row-unclear' | 'makeup-unclear' | 'count-unlike' | 'weekday-unlike'
  field: 'holidays' | 'makeupDays'
  line: number
  text: string
}
export type ReadNotice =
  | { ok: true; holidays: NoticeHoliday[]; makeupDays: PlainDate[] }
  | { ok: false; faults: NoticeFault[] }

/** What the notice says around its list: to whom it goes, on whose authority, when it was issued. Holds no holiday. */
const FRAME =
  /^(?:各省、|经国务院|国务院办公厅|国办发明电|节假日期间|\d{4}年\d{1,2}月\d{1,2}日$)|(?:安排的通知|直属机构:|通知如下[:。])$/
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])\s*/
/** What may follow the days of a holiday; says nothing that the days don't. */
const OFF = /^(?:[\s,]|放假|调休|休息|不调休|与周末连休|共?\d{1,2}天)*$/
const WORKED = /(?:照常|正常)?上班$/
const STATED_COUNT = /(?:共|放假)(\d{1,2})天/

type ReadLine = { holidays: NoticeHoliday[]; makeupDays: PlainDate[] }
type Unread = NoticeFault['code']

/**
 * The holidays and made-up workdays of a year's notice as an administrator pastes them: in the State Council's own
 * words, whole or by the line (元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。), or as name, first
 * and last day. Every line that is not understood, or that contradicts itself, is named; none is passed over.
 */
export function readNotice(year: number, typed: { holidays: string; makeupDays: string }): ReadNotice {
  const faults: NoticeFault[] = []
  const holidays: NoticeHoliday[] = []
  const makeupDays = new Set<PlainDate>()
  for (const [index, raw] of typed.holidays.split('\n').entries()) {
    for (const text of itemsOf(raw)) {
      const read = readItem(text, year)
      if (typeof read === 'string') {
        faults.push({ code: read, field: 'holidays', line: index + 1, text })
        continue
      }
      holidays.push(...read.holidays)
      for (const day of read.makeupDays) makeupDays.add(day)
    }
  }
  for (const text of worded(typed.makeupDays).split(/[\s,、;。]+/)) {
    const bare = text.replace(WORKED, '').replace(/\([^)]*\)$/, '')
    if (bare === '') continue
    const day = readDay(bare, year)
    if (day) makeupDays.add(day)
    else faults.push({ code: 'makeup-unclear', field: 'makeupDays', line: 1, text })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, holidays, makeupDays: [...makeupDays] }
}

/** In one width, with a comma inside brackets never taken for one between days: （农历腊月二十八、周日）. */
const worded = (text: string): string =>
  text.normalize('NFKC').replace(/\([^()]*\)/g, (inside) => inside.replace(/[\s,、;。]/g, '·'))

/** The items on one line: a notice pasted without its line breaks has several. */
const itemsOf = (raw: string): string[] =>
  raw
    .normalize('NFKC')
    .split(/(?<=[。;])\s*(?=[一二三四五六七八九十]{1,3}、)/)
    .map((text) => text.trim())
    .filter((text) => text !== '' && !FRAME.test(text))

function readItem(text: string, year: number): ReadLine | Unread {
  if (weekdaysUnlike(text, year)) return 'weekday-unlike'
  const [first = '', ...rest] = text
    .replace(/\([^()]*\)/g, '')
    .replace(NUMBERED, '')
    .split(/[。;]/)
    .map((clause) => clause.trim())
    .filter(Boolean)
  const holiday = readHoliday(first, year)
  if (typeof holiday === 'string') return holiday
  const makeupDays: PlainDate[] = []
  for (const clause of rest) {
    const days = readWorked(clause, year)
    if (!days) return 'row-unclear'
    makeupDays.push(...days)
  }
  return { holidays: [holiday], makeupDays }
}

function readHoliday(clause: string, year: number): NoticeHoliday | Unread {
  const span = spanIn(clause, year)
  if (!span || !OFF.test(span.after)) return 'row-unclear'
  const name = span.before.replace(/[\s:,]+$/, '')
  if (name === '' || !isPlainDate(span.from) || !isPlainDate(span.to)) return 'row-unclear'
  const stated = STATED_COUNT.exec(clause)?.[1]
  if (stated !== undefined && addDays(span.from, Number(stated) - 1) !== span.to) return 'count-unlike'
  return { name, from: span.from, to: span.to }
}

/** 2月14日、2月28日上班; what names no day is advice to employers (鼓励…带薪年休假). Null where a day is unclear. */
function readWorked(clause: string, year: number): PlainDate[] | null {
  if (!WORKED.test(clause)) return /[月日\d]/.test(clause) ? null : []
  const days: DayText = clause.replace(WORKED, '')
  return daysOf(days, year)
}
