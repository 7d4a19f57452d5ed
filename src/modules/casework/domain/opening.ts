import { dayOf, type PlainDate } from '@/kernel/plain-date'
import type { Case, CaseFile, CaseKind, CaseTask } from './case'
import { acceptanceDue, expectedDue } from './case-clock'
import { OWN_STEPS } from './own-steps'
import type { FoundBy } from './search-grams'
import { type Moment, newTask, type Step, settled } from './step'

/** What the applicant's side knows when a case begins. The process is frozen: departments resolved, stages chosen. */
export type NewCase = Pick<
  Case,
  | 'title'
  | 'departmentId'
  | 'serviceId'
  | 'serviceVersionId'
  | 'applicantId'
  | 'applicantName'
  | 'channel'
  | 'terms'
  | 'process'
> & {
  kind: CaseKind
  /** Four characters of the department and the kind of service: both stand in the case number. */
  departmentCode: string
  itemType: string
  /** What officers look for it by, besides what stands in it. */
  foundBy?: FoundBy
}

/** 收件: the day of submission counts, even at 23:59 and on a day off (domain.md §4.5). */
export function opened(given: NewCase, numbers: { id: string; caseNo: string }, moment: Moment): Step {
  const { departmentCode: _code, itemType: _type, foundBy: _words, ...facts } = given
  const file: CaseFile = {
    case: {
      ...facts,
      ...numbers,
      status: 'submitted',
      stageIndex: -1,
      submittedAt: moment.now,
      receivedOn: dayOf(moment.now),
      ...NOTHING_YET,
    },
    tasks: [],
    corrections: [],
    pauses: [],
    extensions: [],
  }
  const received = withAcceptTask(file, moment)
  return { file: settled(received, moment), event: submittedEvent(received.case, moment) }
}

const NOTHING_YET = {
  acceptedOn: null,
  acceptedBy: null,
  decidedOn: null,
  deliveredAt: null,
  closedAt: null,
  dueOn: null,
  dueProvisional: false,
  paused: false,
  reviewerIds: [],
  version: 0,
} as const

/** The window clerk's turn: accept, ask for correction, or refuse (许可法 32). */
export function withAcceptTask(file: CaseFile, moment: Moment): CaseFile {
  const words = { taskKey: 'accept', ...OWN_STEPS.accept, stageIndex: -1 } as const
  const { departmentId } = file.case
  const task: CaseTask = newTask(file, { ...words, departmentId, role: 'window_clerk', action: 'accept' }, moment)
  return { ...file, tasks: [...file.tasks, task] }
}

function submittedEvent(filed: Case, { calendar, today }: { calendar: Moment['calendar']; today: PlainDate }) {
  return {
    type: 'case.submitted',
    payload: {
      serviceName: filed.title,
      channel: filed.channel,
      filing: 1,
      acceptanceDue: acceptanceDue(filed, calendar, today),
      expectedDue: expectedDue(filed, calendar, today),
    },
  } as const
}
