import { expect, it } from 'vitest'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { noticeOf } from './notice'

const THE_CASE = { title: '户外广告设置审批', caseNo: '320682ZJ0101202609010000011' }
const happened = (type: string, payload: object = {}) =>
  ({ id: 'e', caseId: 'c', seq: 1, type, payload }) as unknown as CaseEvent
const due = { dueOn: '2026-09-21', limit: { amount: 20, unit: 'workday' }, pauses: [] }

it.each([
  [
    'filed',
    happened('case.submitted', { acceptanceDue: due, expectedDue: due }),
    'case.submitted',
    { date: '2026-09-21' },
  ],
  [
    'to be corrected, with a last day',
    happened('correction.requested', { answerBy: '2026-10-01' }),
    'correction.requested',
    { date: '2026-10-01' },
  ],
  ['to be corrected, any time', happened('correction.requested', { answerBy: null }), 'correction.requested', {}],
  [
    'accepted by an officer',
    happened('case.accepted', { acceptedBy: 'officer', due }),
    'case.accepted',
    { date: '2026-09-21' },
  ],
  [
    'accepted by silence',
    happened('case.accepted', { acceptedBy: 'deemed', due }),
    'case.deemed-accepted',
    { date: '2026-09-21' },
  ],
  [
    'paused for a test',
    happened('procedure.started', { procedure: 'TESTING', expectedDays: 6, reason: '王小明的检测' }),
    'procedure.started',
    { days: 6, procedure: 'TESTING' },
  ],
  [
    'extended',
    happened('extension.approved', { days: 5, due }),
    'extension.approved',
    { days: 5, unit: 'workday', date: '2026-09-21' },
  ],
  ['refused, without the reason', happened('case.denied', { reason: '王小明的材料' }), 'case.denied', {}],
] as const)('an applicant whose case is %s is told so', (_what, event, kind, facts) => {
  expect(noticeOf(event, THE_CASE)).toEqual({ kind, params: { ...THE_CASE, ...facts } })
})

it.each(['task.completed', 'extension.requested', 'extension.refused', 'case.delivered'])(
  'nobody is told of %s',
  (type) => {
    expect(noticeOf(happened(type), THE_CASE)).toBeNull()
  },
)
