import { addDays, yearOf } from '@/kernel/plain-date'
import { type DueExplanation, isOpenEnded } from '../domain/due-date'
import { dayWords } from './day-words'
import type { CaseWords } from './words'

/** Which act a limit runs from. */
export type DueStart = 'acceptance' | 'decision' | 'expected' | 'correction'

/** How a date was counted, one fact a line, and what may still change it. */
export type DerivationWords = { lines: string[]; uncertain: string | null }

/**
 * The one place where a derivation becomes words: for the case's pages, public tracking and every letter, so that no two
 * of them can tell the same date differently.
 */
export function derivationWords(t: CaseWords, locale: string, due: DueExplanation, start: DueStart): DerivationWords {
  const { limit, extensionDays, holidays, makeupWorkdays, excludedDays, pauses } = due
  const inWorkdays = limit.unit === 'workday'
  const lines = [
    t(`due.start.${start}`, { day: dayWords(locale, due.startsOn) }),
    limitLine(t, due),
    extensionDays > 0 && t(inWorkdays ? 'due.extensionWorkdays' : 'due.extension', { days: extensionDays }),
    holidays > 0 && t('due.holidays', { days: holidays }),
    makeupWorkdays > 0 && t('due.makeup', { days: makeupWorkdays }),
    ...pauses.map((pause) => pauseLine(t, locale, pause)),
    excludedDays > 0 && t(inWorkdays ? 'due.excluded' : 'due.excludedDays', { days: excludedDays }),
    t(isOpenEnded(due) ? 'due.resultOpen' : 'due.result', { day: dayWords(locale, due.dueOn) }),
  ]
  const uncertain = due.provisional ? t('due.uncertain', { year: String(yearOf(due.dueOn)) }) : null
  return { lines: lines.filter((line) => line !== false), uncertain }
}

function limitLine(t: CaseWords, { limit: { amount, unit } }: DueExplanation): string {
  if (amount === 0) return t('due.sameDay')
  return t(unit === 'workday' ? 'due.workdays' : 'due.calendarDays', { amount })
}

/** A pause takes [from, to): its last day is the one before the day on which the clock ran on. Ended on the day it began, it took none. */
function pauseLine(t: CaseWords, locale: string, { from, to }: DueExplanation['pauses'][number]): string {
  const start = dayWords(locale, from)
  if (to === null) return t('due.openPause', { from: start })
  if (to <= from) return t('due.pauseOfOneDay', { day: start })
  return t('due.pause', { from: start, to: dayWords(locale, addDays(to, -1)) })
}
