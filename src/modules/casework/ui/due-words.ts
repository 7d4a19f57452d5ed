import type { CaseDates } from '../domain/case-dates'
import { type DueExplanation, isOpenEnded } from '../domain/due-date'
import type { EndingDate } from '../domain/ending-date'
import type { Urgency } from '../domain/urgency'
import { dayWords } from './day-words'
import { type DueStart, derivationWords } from './derivation-words'
import type { CaseWords } from './words'

/** How long until a date: 还有 3 个工作日. Nothing for a case that nothing is due in. */
export function leftWords(
  t: CaseWords,
  { daysLeft, urgency }: Pick<CaseDates, 'daysLeft' | 'urgency'>,
): string | undefined {
  if (urgency === 'paused') return t('left.paused')
  if (daysLeft === null || urgency === 'closed') return undefined
  if (urgency === 'overdue') return daysLeft === 0 ? t('left.justOverdue') : t('left.overdue', { days: -daysLeft })
  return daysLeft === 0 ? t('left.today') : t('left.days', { days: daysLeft })
}

export const DUE_TONES = {
  overdue: 'overdue',
  today: 'soon',
  soon: 'soon',
  normal: 'normal',
  paused: 'paused',
  waiting: 'paused',
  closed: 'done',
} as const satisfies Record<Urgency, string>

/** Everything `DueDate` of the design system shows: the date in words and, one click away, how it was counted. */
export function dueWords(t: CaseWords, locale: string, due: DueExplanation, start: DueStart) {
  const { lines, uncertain } = derivationWords(t, locale, due, start)
  const open = isOpenEnded(due)
  return {
    date: open ? undefined : due.dueOn,
    dateText: open ? t('due.open') : dayWords(locale, due.dueOn),
    provisionalText: due.provisional && !open ? t('due.provisional') : undefined,
    derivation: { summary: t('due.summary'), lines: uncertain ? [...lines, uncertain] : lines },
  }
}

/** The applicant's own last day: how it was counted and, where a recount moved it, the day the notice told. */
export function answerWords(t: CaseWords, locale: string, ending: EndingDate) {
  const { date: _date, dateText: _text, ...words } = dueWords(t, locale, ending.due, 'correction')
  const { told, due, day } = ending
  const lines = [...words.derivation.lines]
  if (told !== null && told !== due.dueOn) {
    lines.push(t('due.told', { day: dayWords(locale, told) }), t('due.later', { day: dayWords(locale, day) }))
  }
  return { ...words, date: day, dateText: dayWords(locale, day), derivation: { ...words.derivation, lines } }
}
