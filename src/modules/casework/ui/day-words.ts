import { dateLocale } from '@/kernel/moment-words'
import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import { type MarkedDay, unmarked } from '../domain/marked-day'
import type { CaseWords } from './words'

/** 2026年9月29日 · 29 September 2026. */
export const dayWords = (locale: string, day: PlainDate): string =>
  new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(toDbDate(day))

/** The same with the word for provisional, where the day has that mark: 2027年1月6日（暂定）. */
export function markedDayWords(t: CaseWords, locale: string, marked: MarkedDay): string {
  const { day, provisional } = unmarked(marked)
  const words = dayWords(locale, day)
  return provisional ? t('due.marked', { day: words }) : words
}
