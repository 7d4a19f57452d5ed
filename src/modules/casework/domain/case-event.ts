import type { PlainDate } from '@/kernel/plain-date'
import type { CorrectionItem, ExcludedProcedure } from './case'
import type { DueExplanation } from './due-date'
import type { Inspection } from './inspection'
import type { InspectionFile } from './inspection-files'
import { type MarkedDay, markedDay } from './marked-day'
import type { MovedDate } from './moved-dates'

export type CorrectionPayload = {
  number: number
  items: CorrectionItem[]
  answerBy: PlainDate | null
  /** The last day runs through a year whose holidays were not announced when the notice went out. */
  provisional?: boolean
}

/** The applicant's last day as the notice gave it. */
export const answerByOf = ({ answerBy, provisional = false }: CorrectionPayload): MarkedDay | null =>
  answerBy && markedDay(answerBy, provisional)

/** What happened, in the past tense and the words of the law. The payload never holds identity numbers. */
export type CaseEventBody =
  | {
      type: 'case.submitted'
      payload: {
        serviceName: string
        channel: 'online' | 'window'
        filing: number
        acceptanceDue: DueExplanation
        expectedDue: DueExplanation
      }
    }
  | { type: 'correction.requested'; payload: CorrectionPayload }
  | { type: 'correction.resubmitted'; payload: { number: number; filing: number; acceptanceDue: DueExplanation } }
  | {
      type: 'correction.lapsed'
      payload: { number: number /** The last day that counted; not on record before 2026-12. */; answerBy?: PlainDate }
    }
  | { type: 'case.accepted'; payload: { acceptedOn: PlainDate; acceptedBy: 'officer' | 'deemed'; due: DueExplanation } }
  | {
      type: 'case.acceptance-rejected'
      payload: {
        kind: 'not_competent' | 'not_complete' | 'other'
        reason: string
        legalBasis: string
        referTo: string | null
      }
    }
  | { type: 'case.not-required'; payload: { reason: string } }
  | {
      type: 'task.completed'
      payload: {
        taskKey: string
        taskName: string
        stageName: string
        departmentId: string
        outcome: 'agree' | 'disagree'
        opinion: string
        inspection?: Inspection
      }
    }
  | {
      /** A photograph or document went into the record of an inspection on site; out of it only before its conclusion. */
      type: 'inspection.file-added'
      payload: InspectionFile & { taskId: string; taskName: string }
    }
  | { type: 'inspection.file-removed'; payload: InspectionFile & { taskId: string; taskName: string } }
  | {
      type: 'procedure.started'
      payload: {
        procedure: ExcludedProcedure
        expectedDays: number
        reason: string
        legalBasis: string
        startedOn: PlainDate
      }
    }
  | {
      type: 'procedure.ended'
      payload: { procedure: ExcludedProcedure; endedOn: PlainDate; result: string; due: DueExplanation }
    }
  | { type: 'extension.requested'; payload: { days: number; reason: string } }
  | {
      type: 'extension.approved'
      payload: {
        days: number
        reason: string
        /** The promised last day, extended. */
        due: DueExplanation
        /** The statutory one, extended; null where no law sets one; not on record before 2026-12. */
        statutory?: DueExplanation | null
      }
    }
  | { type: 'extension.refused'; payload: { days: number; reason: string } }
  | { type: 'case.granted'; payload: { reason: string; conditions: string } }
  | { type: 'case.denied'; payload: { reason: string; legalBasis: string } }
  | { type: 'case.withdrawn'; payload: { reason: string } }
  | { type: 'case.delivered'; payload: { documentIds: string[] } }
  | {
      type: 'certificate.revoked'
      payload: { documentId: string; number: string; state: string; reason: string; legalBasis: string }
    }
  | {
      /** The working calendar was changed, and dates of this case with it. */
      type: 'dates.recounted'
      payload: {
        changeId: string
        /** The changed days that this case was or is counted through. */
        days: PlainDate[]
        reason: string
        source: string
        requestedBy: string
        /** Who applied it; over days that had begun another than who asked. */
        appliedBy: string
        moved: MovedDate[]
        /** An overdue case that is punctual by the new calendar says so for good. */
        overdueBefore: boolean
        overdueAfter: boolean
      }
    }

export type CaseEventType = CaseEventBody['type']

/** A recorded event: who, when, in what order, chained to the one before. */
export type CaseEvent = CaseEventBody & {
  id: string
  caseId: string
  seq: number
  actorKind: 'citizen' | 'staff' | 'system'
  actorId: string
  actorName: string
  occurredAt: Date
  prevHash: string
  hash: string
}
