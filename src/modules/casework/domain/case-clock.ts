import { dayOf, type PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import type { Limit } from '@/modules/catalogue/domain/service-version'
import type { Case, CaseFile, Correction } from './case'
import { approvedExtension, openPause } from './case-file'
import { type DueExplanation, explainDue } from './due-date'
import { type EndingDate, endingDate } from './ending-date'

/** 许可法 32: the last day to accept, to ask for correction or to refuse; after it acceptance is deemed. */
export function acceptanceDue(
  { receivedOn, terms }: Pick<Case, 'receivedOn' | 'terms'>,
  calendar: WorkingCalendar,
  today: PlainDate,
): DueExplanation {
  return explainDue({ startsOn: receivedOn, limit: terms.acceptance, extensionDays: 0, excluded: [] }, calendar, today)
}

/** What an applicant may expect at the latest on the day of filing: the whole acceptance period, then the promised limit. */
export function expectedDue(
  filed: Pick<Case, 'receivedOn' | 'terms'>,
  calendar: WorkingCalendar,
  today: PlainDate,
): DueExplanation {
  const startsOn = acceptanceDue(filed, calendar, today).dueOn
  return explainDue({ startsOn, limit: filed.terms.promised, extensionDays: 0, excluded: [] }, calendar, today)
}

/** The promised date of an accepted case, with its pauses and an approved extension; null before acceptance. */
export const promisedDue = (file: CaseFile, calendar: WorkingCalendar, today: PlainDate): DueExplanation | null =>
  decisionDue(file, file.case.terms.promised, calendar, today)

/** The date the law sets; null before acceptance and where no law sets one. */
export const statutoryDue = (file: CaseFile, calendar: WorkingCalendar, today: PlainDate): DueExplanation | null =>
  decisionDue(file, file.case.terms.statutory, calendar, today)

function decisionDue(file: CaseFile, limit: Limit | null, calendar: WorkingCalendar, today: PlainDate) {
  const { acceptedOn } = file.case
  if (!acceptedOn || !limit) return null
  const excluded = file.pauses.map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn }))
  const extensionDays = approvedExtension(file)?.days ?? 0
  return explainDue({ startsOn: acceptedOn, limit, extensionDays, excluded }, calendar, today)
}

/** The dates that the queues are sorted by. Null: nothing is due from an officer. */
export function queueDates(file: CaseFile, calendar: WorkingCalendar, today: PlainDate) {
  const { status } = file.case
  const paused = openPause(file) !== undefined
  if (status === 'submitted') return { ...asIndex(acceptanceDue(file.case, calendar, today)), paused }
  if (status === 'accepted') return { ...asIndex(promisedDue(file, calendar, today)), paused }
  return { dueOn: null, dueProvisional: false, paused: false }
}

const asIndex = (due: DueExplanation | null) => ({
  dueOn: due?.dueOn ?? null,
  dueProvisional: due?.provisional ?? false,
})

/** The last day on which the applicant may answer a correction notice; null where the service sets no limit. */
export function answerDue(
  { case: { terms } }: Pick<CaseFile, 'case'>,
  { issuedAt, answerBy }: Pick<Correction, 'issuedAt' | 'answerBy'>,
  calendar: WorkingCalendar,
  today: PlainDate,
): EndingDate | null {
  if (terms.correctionLimitDays === null) return null
  const limit = { amount: terms.correctionLimitDays, unit: 'workday' } as const
  const facts = { startsOn: dayOf(issuedAt), limit, extensionDays: 0, excluded: [] }
  return endingDate(explainDue(facts, calendar, today), answerBy)
}

/** The corrections with the day of the open notice worked out again; answered ones keep the day they had. */
export const withAnswerDates = (file: CaseFile, calendar: WorkingCalendar, today: PlainDate): Correction[] =>
  file.corrections.map((one) => {
    if (one.resolvedAt !== null) return one
    const due = answerDue(file, one, calendar, today)
    return { ...one, dueOn: due?.day ?? null, dueProvisional: due?.due.provisional ?? false }
  })
