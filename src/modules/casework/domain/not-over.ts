import { refuse } from '@/kernel/result'
import { type EndingDate, endingOn } from './ending-date'
import type { CaseRefusal } from './refusals'
import type { Moment } from './step'

type NotOver = { ok: false; refusal: { code: CaseRefusal } }

/** Why nothing ends by itself today; null once the day is over and certain. The one guard of every such step. */
export function notOver(ending: EndingDate, { today }: Pick<Moment, 'today'>): NotOver | null {
  const state = endingOn(ending, today)
  if (state === 'over') return null
  return refuse(state === 'held' ? 'case.calendar-unpublished' : 'case.not-due-yet')
}
