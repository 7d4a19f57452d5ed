import type { PostRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import type { TaskAction, Terms } from '@/modules/catalogue/domain/service-version'
import type { CaseStatus } from './lifecycle'

export type CaseKind = 'application'

/** A process frozen at filing: departments resolved to ids, stages whose condition failed already left out. */
export type FrozenTask = {
  key: string
  name: string
  departmentId: string
  role: PostRole
  action: TaskAction
  termDays: number
  /** 现场核查, done and recorded by two (许可法 34). */
  inspection?: true
}
export type FrozenStage = { key: string; name: string; tasks: readonly FrozenTask[] }
export type FrozenProcess = { stages: readonly FrozenStage[] }

/** Everything somebody must handle by a date. */
export type Case = {
  id: string
  kind: CaseKind
  caseNo: string
  title: string
  departmentId: string
  serviceId: string | null
  serviceVersionId: string | null
  applicantId: string
  applicantName: string
  status: CaseStatus
  /** -1 before acceptance, then the index into process.stages. */
  stageIndex: number
  channel: 'online' | 'window'
  submittedAt: Date
  receivedOn: PlainDate
  acceptedOn: PlainDate | null
  acceptedBy: 'officer' | 'deemed' | null
  decidedOn: PlainDate | null
  deliveredAt: Date | null
  closedAt: Date | null
  terms: Terms
  process: FrozenProcess
  dueOn: PlainDate | null
  dueProvisional: boolean
  paused: boolean
  reviewerIds: readonly string[]
  version: number
}

export type CaseTask = {
  id: string
  caseId: string
  departmentId: string
  role: PostRole
  action: 'accept' | TaskAction | 'extend'
  stageIndex: number
  stageName: string
  taskKey: string
  name: string
  state: 'open' | 'done' | 'cancelled'
  openedAt: Date
  dueOn: PlainDate | null
  closedAt: Date | null
  closedById: string | null
  closedByName: string | null
  outcome: string | null
  opinion: string | null
}

/** One defect of a filing: a material or a form field, why, and what to do. */
export type CorrectionItem = { target: { kind: 'material' | 'field'; key: string }; label: string; reason: string }

export type Correction = {
  id: string
  caseId: string
  number: number
  issuedAt: Date
  issuedById: string
  items: readonly CorrectionItem[]
  /** The last day as the notice told it; stays on record. What counts is `answerDue` in case-clock.ts. */
  answerBy: PlainDate | null
  /** The last day that counts, as it was computed last: an index for the scheduled jobs. */
  dueOn: PlainDate | null
  dueProvisional: boolean
  resolvedAt: Date | null
  resolution: 'resubmitted' | 'lapsed' | 'withdrawn' | null
}

/** 许可法 45: the eight kinds of time that the law excludes from the clock. */
export const EXCLUDED_PROCEDURES = [
  'HEARING',
  'BIDDING',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
] as const
export type ExcludedProcedure = (typeof EXCLUDED_PROCEDURES)[number]

export type CasePause = {
  id: string
  caseId: string
  procedure: ExcludedProcedure
  startedOn: PlainDate
  /** Working days the written notice told the applicant. */
  expectedDays: number
  reason: string
  legalBasis: string
  startedById: string
  endedOn: PlainDate | null
  endedById: string | null
  result: string | null
}

export type CaseExtension = {
  id: string
  caseId: string
  days: number
  reason: string
  state: 'requested' | 'approved' | 'refused'
  requestedById: string
  requestedAt: Date
  decidedById: string | null
  decidedOn: PlainDate | null
}

/** The case with everything the rules look at. */
export type CaseFile = {
  case: Case
  tasks: readonly CaseTask[]
  corrections: readonly Correction[]
  pauses: readonly CasePause[]
  extensions: readonly CaseExtension[]
}
