import { isPlainDate, type PlainDate } from '@/kernel/plain-date'

export type NoticeHoliday = { name: string; from: PlainDate; to: PlainDate }

export type ReadNotice =
  | { ok: true; holidays: NoticeHoliday[]; makeupDays: PlainDate[] }
  | { ok: false; fault: 'row-unclear' | 'makeup-unclear'; field: 'holidays' | 'makeupDays'; line: number; text: string }

const ISO = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`
const CHINESE = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`
const DAY = new RegExp(`${ISO}|${CHINESE}`)
/** What may stand between first and last day; the last may leave out its month: 2月15日至23日. */
const TO = String.raw`\s*(?:至|到|—|–|~|～|-|\s)\s*`
const ROW = new RegExp(
  `^(.+?)[\\s：:，,]+(${ISO}|${CHINESE})(?:（[^）]*）)?(?:${TO}(${ISO}|${CHINESE}|\\d{1,2}日)(?:（[^）]*）)?)?$`,
)

const iso = (year: string | number, month: string, day: string): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

function readDay(text: string, year: number): PlainDate | null {
  const found = DAY.exec(text)
  if (!found || found[0] !== text.trim()) return null
  const [, y1, m1, d1, y2, m2, d2] = found
  const day = y1 ? iso(y1, m1 ?? '', d1 ?? '') : iso(y2 ?? year, m2 ?? '', d2 ?? '')
  return isPlainDate(day) ? day : null
}

/** The holidays and made-up workdays of a year's notice as an administrator pastes them: one holiday a line, days with or without the year. */
export function readNotice(year: number, typed: { holidays: string; makeupDays: string }): ReadNotice {
  const holidays: NoticeHoliday[] = []
  for (const [index, raw] of typed.holidays.split('\n').entries()) {
    const text = raw.normalize('NFKC').trim()
    if (text === '') continue
    const holiday = readRow(text, year)
    if (!holiday) return { ok: false, fault: 'row-unclear', field: 'holidays', line: index + 1, text }
    holidays.push(holiday)
  }
  const makeupDays: PlainDate[] = []
  for (const text of typed.makeupDays
    .normalize('NFKC')
    .split(/[\s,、;。]+/)
    .filter(Boolean)) {
    const day = readDay(text.replace(/\([^)]*\)$/, ''), year)
    if (!day) return { ok: false, fault: 'makeup-unclear', field: 'makeupDays', line: 1, text }
    makeupDays.push(day)
  }
  return { ok: true, holidays, makeupDays }
}

function readRow(text: string, year: number): NoticeHoliday | null {
  const row = ROW.exec(text.replace(/\(/g, '（').replace(/\)/g, '）'))
  if (!row) return null
  const [, name = '', first = ''] = row
  const last = row[9]
  const from = readDay(first, year)
  if (!from) return null
  const to =
    last === undefined
      ? from
      : /^\d{1,2}日$/.test(last)
        ? readDay(`${from.slice(0, 7)}-${last.slice(0, -1)}`, year)
        : readDay(last, year)
  return to ? { name: name.trim(), from, to } : null
}
