import { isPlainDate } from '@/kernel/plain-date'
import type { Governed } from '@/modules/catalogue/domain/governing-law'
import { unmarked } from '../domain/marked-day'
import type { TimelineEntry, TimelineType } from '../domain/timeline'
import { markedDayWords } from './day-words'
import type { CaseWords } from './words'

/** What happened, in the reader's language: a title for anyone, a detail for the applicant. */
export const timelineTitle = (t: CaseWords, type: TimelineType): string => t(`timeline.title.${type}`)

export function timelineDetail(t: CaseWords, locale: string, { type, facts }: TimelineEntry, law: Governed): string {
  const words: Record<string, string | number> = { law }
  for (const [name, value] of Object.entries(facts)) words[name] = inWords(t, locale, name, value)
  // The words choose by `answerBy` ("none" or a day) and print it as `day`.
  if (type === 'correctionRequested') Object.assign(words, { day: words.answerBy, answerBy: facts.answerBy })
  if (type === 'datesRecounted') words.hasAlso = facts.also === 'none' ? 'no' : 'yes'
  return t(`timeline.detail.${type}`, words)
}

function inWords(t: CaseWords, locale: string, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  if (name === 'procedure') return t(`procedures.${value}`)
  if ((name === 'of' || name === 'also') && value !== 'none') return t(`moved.${value}`)
  return isPlainDate(unmarked(value).day) ? markedDayWords(t, locale, value) : value
}
