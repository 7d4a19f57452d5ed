import type { Actor } from '@/kernel/actor'
import type { ExcludedProcedure } from '@/modules/casework/domain/case'
import { answerByOf, type CaseEvent, type CaseEventType } from '@/modules/casework/domain/case-event'
import { type DueExplanation, isOpenEnded } from '@/modules/casework/domain/due-date'
import { type MarkedDay, markedDue } from '@/modules/casework/domain/marked-day'
import { type DateName, movesApplicantsDay } from '@/modules/casework/domain/moved-dates'

/** 站内信: one line to a person about their case, or about their own account. Its words stand in messages/<locale>/notifications.json under `kinds`. */
export type NoticeParams = {
  title?: string
  caseNo?: string
  date?: MarkedDay
  days?: number
  procedure?: ExcludedProcedure
  unit?: DueExplanation['limit']['unit']
  number?: string
  person?: string
  /** Which date of a case moved, and the day it was before. */
  dateName?: DateName
  was?: MarkedDay
  /** How many cases, and the change of the calendar that moved them. */
  count?: number
  calendarChange?: string
  power?: string
  /** The edition of a document that the notice leads to. */
  edition?: string
}
export type Notice = { kind: NoticeKind; params: NoticeParams }

/** What an applicant is told of. The other events are the city's own housekeeping. */
export const NOTICE_KINDS = [
  'case.submitted',
  'correction.requested',
  'correction.resubmitted',
  'correction.lapsed',
  'case.accepted',
  'case.deemed-accepted',
  'case.acceptance-rejected',
  'case.not-required',
  'procedure.started',
  'procedure.ended',
  'extension.approved',
  'case.granted',
  'case.denied',
  'case.withdrawn',
  'certificate.revoked',
  'account.recovery-waits',
  'account.recovery-stopped',
  'account.recovery-disputed',
  'account.recovered',
  'account.number-proved',
  'account.number-lost',
  'account.contact-lost',
  'account.power-given',
  'account.power-received',
  'edition.submitted',
  'edition.returned',
  'edition.scheduled',
  'edition.published',
  'edition.not-sent',
  'document.withdrawn',
  'document.validity-set',
  'document.superseded',
  'document.given-back',
  'supersede.asked',
  'supersede.agreed',
  'supersede.refused',
  'dates.recounted',
  'calendar.changed',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Everybody with an account is told things: citizens about their cases, staff about what they answer for. */
export const hasInbox = (actor: Actor): boolean => actor.kind === 'citizen' || actor.kind === 'staff'

/** Who may want to know that the words of this event are theirs to act on. */
const TOLD: ReadonlySet<CaseEventType | NoticeKind> = new Set(NOTICE_KINDS)

/** What the applicant is told when this happens, or null. Carries numbers and dates, never reasons or a person's data. */
export function noticeOf(event: CaseEvent, { title, caseNo }: { title: string; caseNo: string }): Notice | null {
  const kind =
    event.type === 'case.accepted' && event.payload.acceptedBy === 'deemed' ? 'case.deemed-accepted' : event.type
  if (!TOLD.has(kind)) return null
  if (event.type === 'dates.recounted' && !event.payload.moved.some(movesApplicantsDay)) return null
  return { kind: kind as NoticeKind, params: { title, caseNo, ...factsOf(event) } }
}

function factsOf(event: CaseEvent): Omit<NoticeParams, 'title' | 'caseNo'> {
  switch (event.type) {
    case 'case.submitted':
      return { date: markedDue(event.payload.acceptanceDue) }
    case 'correction.requested':
      return { date: answerByOf(event.payload) ?? undefined }
    case 'correction.resubmitted':
      return { date: markedDue(event.payload.acceptanceDue) }
    case 'case.accepted':
    case 'procedure.ended':
      return { date: markedDue(event.payload.due) }
    case 'procedure.started':
      return { days: event.payload.expectedDays, procedure: event.payload.procedure }
    case 'extension.approved':
      return { days: event.payload.days, unit: event.payload.due.limit.unit, date: knownDay(event.payload.due) }
    case 'dates.recounted': {
      const first = event.payload.moved.find(movesApplicantsDay)
      return first ? { dateName: first.of, was: first.from, date: first.to } : {}
    }
    case 'certificate.revoked':
      return { number: event.payload.number }
    default:
      return {}
  }
}

/** While a special procedure runs nobody can name the last day. */
const knownDay = (due: DueExplanation): MarkedDay | undefined => (isOpenEnded(due) ? undefined : markedDue(due))
