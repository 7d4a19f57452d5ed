import type { Result } from '@/kernel/result'
import type { Case, CaseFile, FrozenProcess, FrozenTask } from '@/modules/casework/domain/case'
import type { NewCase } from '@/modules/casework/domain/opening'
import type { Moment } from '@/modules/casework/domain/step'
import type { Terms } from '@/modules/catalogue/domain/service-version'
import { idOf } from './actors'
import { OFFICIAL_CALENDAR } from './official-calendar'

export const TERMS: Terms = {
  caseType: 'PROMISED',
  statutory: { amount: 20, unit: 'workday' },
  promised: { amount: 10, unit: 'workday' },
  acceptance: { amount: 5, unit: 'workday' },
  extensionDays: 10,
  correctionLimitDays: 30,
}

const task = (key: string, department: string, action: FrozenTask['action'], termDays: number): FrozenTask => ({
  key,
  name: key,
  departmentId: idOf(department),
  role: action === 'review' ? 'reviewer' : 'approver',
  action,
  termDays,
})

/** Two departments review side by side, then the owning one (housing) decides. */
export const PROCESS: FrozenProcess = {
  stages: [
    {
      key: 'review',
      name: '审查',
      tasks: [task('review', 'housing', 'review', 5), task('traffic', 'police', 'review', 3)],
    },
    { key: 'decide', name: '决定', tasks: [task('approve', 'housing', 'approve', 2)] },
  ],
}

export const aNewCase = (overrides: Partial<NewCase> = {}): NewCase => ({
  kind: 'application',
  title: '户外广告设置审批',
  departmentId: idOf('housing'),
  departmentCode: 'ZJ01',
  itemType: 'LICENSE',
  serviceId: idOf('service'),
  serviceVersionId: idOf('version'),
  applicantId: idOf('王芳'),
  applicantName: '王芳',
  channel: 'online',
  terms: TERMS,
  process: PROCESS,
  ...overrides,
})

const THE_CASE: Case = {
  ...(({ departmentCode: _code, itemType: _type, ...facts }) => facts)(aNewCase()),
  id: idOf('case'),
  caseNo: '320682ZJ0101202609010000011',
  status: 'submitted',
  stageIndex: -1,
  submittedAt: new Date('2026-09-01T02:00:00Z'),
  receivedOn: '2026-09-01',
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
}

export const aCaseFile = (facts: Partial<Case> = {}, parts: Partial<Omit<CaseFile, 'case'>> = {}): CaseFile => ({
  case: { ...THE_CASE, ...facts },
  tasks: [],
  corrections: [],
  pauses: [],
  extensions: [],
  ...parts,
})

/** Stands on a day, ten in the morning in China; ids are numbered. */
export function onDay(day: string): Moment {
  let next = 0
  const newId = () => idOf(`${day}-${next++}`)
  return { now: new Date(`${day}T02:00:00Z`), today: day, calendar: OFFICIAL_CALENDAR, newId }
}

/** The value of a result that must have succeeded. */
export function succeeded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}
