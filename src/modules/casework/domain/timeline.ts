import type { CorrectionItem } from './case'
import { answerByOf, type CaseEvent, type CaseEventType } from './case-event'
import { isOpenEnded } from './due-date'
import { markedDue } from './marked-day'
import { movesApplicantsDay } from './moved-dates'

/** What an applicant sees of the log: the same events without the opinions officers wrote for each other. */
export type TimelineEntry = {
  seq: number
  at: Date
  /** A key of `timeline.*` in the words of this module. */
  type: TimelineType
  /** Values those words name. Days are a `MarkedDay`. */
  facts: Record<string, string | number>
  /** The defects of a correction notice. */
  items?: readonly CorrectionItem[]
}

export const TIMELINE_TYPES = [
  'submitted',
  'correctionRequested',
  'correctionResubmitted',
  'correctionLapsed',
  'accepted',
  'deemedAccepted',
  'acceptanceRejected',
  'referred',
  'notRequired',
  'taskCompleted',
  'procedureStarted',
  'procedureEnded',
  'extensionApproved',
  'granted',
  'denied',
  'withdrawn',
  'delivered',
  'certificateRevoked',
  'datesRecounted',
] as const
export type TimelineType = (typeof TIMELINE_TYPES)[number]

type Shown = Pick<TimelineEntry, 'type' | 'facts' | 'items'>
type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>

/** One rule per kind of event; null keeps it among the officers. */
const SHOW: { [T in CaseEventType]: (event: EventOf<T>) => Shown | null } = {
  'case.submitted': ({ payload }) => ({
    type: 'submitted',
    facts: { due: markedDue(payload.acceptanceDue), expected: markedDue(payload.expectedDue) },
  }),
  'correction.requested': ({ payload }) => ({
    type: 'correctionRequested',
    facts: { count: payload.items.length, answerBy: answerByOf(payload) ?? 'none' },
    items: payload.items,
  }),
  'correction.resubmitted': ({ payload }) => ({
    type: 'correctionResubmitted',
    facts: { due: markedDue(payload.acceptanceDue) },
  }),
  'correction.lapsed': () => ({ type: 'correctionLapsed', facts: {} }),
  'case.accepted': ({ payload }) => ({
    type: payload.acceptedBy === 'deemed' ? 'deemedAccepted' : 'accepted',
    facts: { on: payload.acceptedOn, due: markedDue(payload.due) },
  }),
  'case.acceptance-rejected': ({ payload }) => rejection(payload),
  'case.not-required': ({ payload: { reason } }) => ({ type: 'notRequired', facts: { reason } }),
  'task.completed': ({ payload }) => ({
    type: 'taskCompleted',
    facts: { stage: payload.stageName, task: payload.taskName },
  }),
  // What was photographed at somebody's place stays in the case file (公开条例 16).
  'inspection.file-added': () => null,
  'inspection.file-removed': () => null,
  'procedure.started': ({ payload: { procedure, expectedDays, reason } }) => ({
    type: 'procedureStarted',
    facts: { procedure, days: expectedDays, reason },
  }),
  'procedure.ended': ({ payload }) => ({
    type: 'procedureEnded',
    facts: { procedure: payload.procedure, due: markedDue(payload.due) },
  }),
  'extension.requested': () => null,
  'extension.approved': ({ payload: { days, reason, due } }) => ({
    type: 'extensionApproved',
    facts: { days, unit: due.limit.unit, reason, due: markedDue(due), open: isOpenEnded(due) ? 'yes' : 'no' },
  }),
  'extension.refused': () => null,
  'case.granted': ({ payload: { conditions } }) => ({ type: 'granted', facts: { conditions } }),
  'case.denied': ({ payload: { reason, legalBasis } }) => ({ type: 'denied', facts: { reason, legalBasis } }),
  'case.withdrawn': () => ({ type: 'withdrawn', facts: {} }),
  'case.delivered': () => ({ type: 'delivered', facts: {} }),
  'dates.recounted': ({ payload }) => recounted(payload),
  'certificate.revoked': ({ payload: { number, reason } }) => ({
    type: 'certificateRevoked',
    facts: { number, reason },
  }),
}

/** The date that presses most, and beside the answer of the window when a decision may be expected. */
function recounted({ moved, reason }: EventOf<'dates.recounted'>['payload']): Shown | null {
  const told = moved.filter(movesApplicantsDay)
  const [first, second] = told
  if (!first) return null
  return {
    type: 'datesRecounted',
    facts: {
      of: first.of,
      from: first.from,
      to: first.to,
      also: second?.of ?? 'none',
      alsoFrom: second?.from ?? '',
      alsoTo: second?.to ?? '',
      reason,
    },
  }
}

function rejection({ reason, legalBasis, referTo }: EventOf<'case.acceptance-rejected'>['payload']): Shown {
  if (referTo) return { type: 'referred', facts: { reason, legalBasis, referTo } }
  return { type: 'acceptanceRejected', facts: { reason, legalBasis } }
}

function show<T extends CaseEventType>(event: EventOf<T>): Shown | null {
  // The table has a rule for each type; TypeScript cannot follow a type through an index.
  const rule = SHOW[event.type as T] as (event: EventOf<T>) => Shown | null
  return rule(event)
}

/** The applicant's view of the log, oldest first. */
export const timelineOf = (events: readonly CaseEvent[]): TimelineEntry[] =>
  events.flatMap((event) => {
    const told = show(event as EventOf<CaseEventType>)
    return told ? [{ seq: event.seq, at: event.occurredAt, ...told }] : []
  })

/** What anybody with number and code may see: what happened and when, nothing that was written. */
export type PublicEntry = Pick<TimelineEntry, 'type' | 'at'>

export const publicTimelineOf = (events: readonly CaseEvent[]): PublicEntry[] =>
  timelineOf(events).map(({ type, at }) => ({ type, at }))
