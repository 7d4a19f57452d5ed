import { dayOf } from '@/kernel/plain-date'
import type { Case } from './case'
import type { CaseEvent, CaseEventType } from './case-event'
import { reviewersAfter } from './inspection'
import { type CaseAction, exitsOf, isClosed } from './lifecycle'

/** What the row of a case says that its log says too; the log is the truth, the row an index over it. */
export type ReplayedCase = Pick<
  Case,
  | 'applicantId'
  | 'applicantName'
  | 'status'
  | 'channel'
  | 'submittedAt'
  | 'receivedOn'
  | 'acceptedOn'
  | 'acceptedBy'
  | 'decidedOn'
  | 'deliveredAt'
  | 'closedAt'
  | 'reviewerIds'
>
export type ReplayedField = keyof ReplayedCase

/** The step each event records; those that leave the status alone are not here. */
const STEP_OF: Partial<Record<CaseEventType, CaseAction>> = {
  'correction.requested': 'requestCorrection',
  'correction.resubmitted': 'resubmit',
  'correction.lapsed': 'lapse',
  'case.acceptance-rejected': 'rejectAcceptance',
  'case.not-required': 'declareNotRequired',
  'task.completed': 'review',
  'procedure.started': 'startProcedure',
  'procedure.ended': 'endProcedure',
  'extension.requested': 'requestExtension',
  'extension.approved': 'decideExtension',
  'extension.refused': 'decideExtension',
  'case.granted': 'grant',
  'case.denied': 'deny',
  'case.withdrawn': 'withdraw',
}
const DECISIONS: readonly CaseEventType[] = [
  'case.granted',
  'case.denied',
  'case.acceptance-rejected',
  'case.not-required',
]

const stepOf = (event: CaseEvent): CaseAction | undefined => {
  if (event.type === 'case.accepted') return event.payload.acceptedBy === 'deemed' ? 'deemAccepted' : 'accept'
  return STEP_OF[event.type]
}

/** Where a case stands by its events alone; null when they don't begin with a filing or a step is not in the lifecycle. */
export function replayCase([filed, ...later]: readonly CaseEvent[]): ReplayedCase | null {
  if (filed?.type !== 'case.submitted') return null
  let replayed: ReplayedCase | null = {
    // Who filed at a window is the clerk; there the log doesn't name the applicant.
    applicantId: filed.actorId,
    applicantName: filed.actorName,
    status: 'submitted',
    channel: filed.payload.channel,
    submittedAt: filed.occurredAt,
    receivedOn: dayOf(filed.occurredAt),
    acceptedOn: null,
    acceptedBy: null,
    decidedOn: null,
    deliveredAt: null,
    closedAt: null,
    reviewerIds: [],
  }
  for (const event of later) replayed = replayed && after(replayed, event)
  return replayed
}

function after(before: ReplayedCase, event: CaseEvent): ReplayedCase | null {
  const step = stepOf(event)
  const status = step === undefined ? before.status : exitsOf(before.status)[step]
  if (status === undefined) return null
  const on = dayOf(event.occurredAt)
  return {
    ...before,
    status,
    ...(event.type === 'case.accepted' && {
      acceptedOn: event.payload.acceptedOn,
      acceptedBy: event.payload.acceptedBy,
    }),
    ...(event.type === 'correction.resubmitted' && { receivedOn: on }),
    ...(event.type === 'task.completed' && {
      reviewerIds: reviewersAfter(before.reviewerIds, event.actorId, event.payload.inspection),
    }),
    ...(DECISIONS.includes(event.type) && { decidedOn: on }),
    ...(event.type === 'case.delivered' && { deliveredAt: event.occurredAt }),
    ...(isClosed(status) && !isClosed(before.status) && { closedAt: event.occurredAt }),
  }
}

/** The first thing that the row says otherwise than the events; null when they agree. */
export function differingField(row: ReplayedCase, events: readonly CaseEvent[]): ReplayedField | null {
  const replayed = replayCase(events)
  if (replayed === null) return 'status'
  const said = Object.keys(replayed) as ReplayedField[]
  const isSilent = (field: ReplayedField) => replayed.channel === 'window' && field.startsWith('applicant')
  return said.find((field) => !isSilent(field) && textOf(row[field]) !== textOf(replayed[field])) ?? null
}

const textOf = (value: ReplayedCase[ReplayedField]): string =>
  JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
