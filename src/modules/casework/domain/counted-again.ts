import type { CaseFile } from './case'
import { queueDates, withAnswerDates } from './case-clock'
import { withTaskDates } from './stage-terms'
import type { Moment } from './step'

/** The case with every date that queues are sorted by worked out again from its facts. */
export function countedAgain(file: CaseFile, { calendar, today }: Pick<Moment, 'calendar' | 'today'>): CaseFile {
  const dated = { ...withTaskDates(file, calendar, today), corrections: withAnswerDates(file, calendar, today) }
  return { ...dated, case: { ...dated.case, ...queueDates(dated, calendar, today) } }
}
