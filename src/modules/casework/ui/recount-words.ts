import type { CaseEvent } from '../domain/case-event'
import type { MovedDate } from '../domain/moved-dates'
import { dayWords, markedDayWords } from './day-words'
import type { CaseWords } from './words'

/** 办结期限：2026年9月29日 → 2026年9月30日. */
export const movedWords = (t: CaseWords, locale: string, { of, from, to }: MovedDate): string =>
  t('moved.line', {
    what: t(`moved.${of}`),
    from: markedDayWords(t, locale, from),
    to: markedDayWords(t, locale, to),
  })

/** Whether an overdue case is punctual by the new calendar, or the other way round; null where neither. */
export function lateWords(t: CaseWords, both: { overdueBefore: boolean; overdueAfter: boolean }): string | null {
  if (both.overdueBefore === both.overdueAfter) return null
  return t(both.overdueBefore ? 'moved.relieved' : 'moved.made-late')
}

type Recount = Extract<CaseEvent, { type: 'dates.recounted' }>['payload']

/** What a change of the calendar did to a case, for its officers: each date, the days, why, by which notice, by whom. */
export function recountLines(t: CaseWords, locale: string, event: Recount): string[] {
  const late = lateWords(t, event)
  const { days, reason, source, requestedBy, appliedBy } = event
  return [
    ...event.moved.map((one) => movedWords(t, locale, one)),
    ...(late ? [late] : []),
    ...(days.length > 0
      ? [t('moved.days', { days: days.map((day) => dayWords(locale, day)).join(t('moved.and')) })]
      : []),
    t('moved.why', { reason, source }),
    requestedBy === appliedBy ? t('moved.by-one', { who: appliedBy }) : t('moved.by-two', { requestedBy, appliedBy }),
  ]
}
