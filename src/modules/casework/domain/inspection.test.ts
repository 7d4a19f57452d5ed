import { describe, expect, it } from 'vitest'
import { idOf } from '@/testing/actors'
import { aCaseFile, onDay, PROCESS, succeeded } from '@/testing/cases'
import { approver, reviewer } from '@/testing/filed-cases'
import type { CaseTask } from './case'
import { review } from './decision'
import type { InspectionGiven } from './inspection'
import { refusalFor } from './permissions'
import { newTask } from './step'

const moment = onDay('2026-09-10')
const [stage] = PROCESS.stages
const process = {
  stages: PROCESS.stages.map((one) => ({
    ...one,
    tasks: one.tasks.map((task) => ({ ...task, inspection: true as const })),
  })),
}
const words = {
  taskKey: 'review',
  name: '现场核查',
  role: 'reviewer',
  action: 'review',
  stageIndex: 0,
  stageName: '',
} as const
const task: CaseTask = newTask(aCaseFile(), { ...words, departmentId: stage?.tasks[0]?.departmentId ?? '' }, moment)
const file = aCaseFile({ process, status: 'accepted', stageIndex: 0, acceptedOn: '2026-09-02' }, { tasks: [task] })

const colleague = { id: idOf('钱进'), name: '钱进' }
const posts = [{ departmentId: task.departmentId, role: 'window_clerk' }] as const
const good: InspectionGiven = { with: colleague, on: '2026-09-09', record: '两处出口畅通。', posts }
const given = (inspection?: InspectionGiven) =>
  ({ taskId: task.id, outcome: 'agree', opinion: '同意', inspection }) as const

describe('an inspection on site is made and recorded by two (许可法 34)', () => {
  it.each<[string, InspectionGiven | undefined, string]>([
    ['nobody else', undefined, 'case.second-inspector-required'],
    ['no second person', { ...good, with: null }, 'case.second-inspector-required'],
    ['oneself twice', { ...good, with: { id: reviewer.id, name: reviewer.name } }, 'case.second-inspector-required'],
    ['somebody without a post', { ...good, posts: [] }, 'case.second-inspector-required'],
    [
      'an editor of the department',
      { ...good, posts: [{ ...posts[0], role: 'editor' }] },
      'case.second-inspector-required',
    ],
    [
      'another department',
      { ...good, posts: [{ ...posts[0], departmentId: idOf('police') }] },
      'case.second-inspector-required',
    ],
    ['a day before anything was received', { ...good, on: '2026-08-31' }, 'case.inspection-day-unfit'],
    ['tomorrow', { ...good, on: '2026-09-11' }, 'case.inspection-day-unfit'],
    ['no day', { ...good, on: '' }, 'case.inspection-day-unfit'],
    ['no record', { ...good, record: ' ' }, 'case.inspection-record-required'],
  ])('with %s it is refused', (_what, inspection, code) => {
    expect(review(file, reviewer, given(inspection), moment)).toMatchObject({ refusal: { code } })
  })

  it('both stand in the record, and neither of them decides', () => {
    const second = { id: approver.id, name: approver.name }
    const { file: after, event } = succeeded(review(file, reviewer, given({ ...good, with: second }), moment))
    expect(event.payload).toMatchObject({ inspection: { with: second, on: '2026-09-09', record: '两处出口畅通。' } })
    expect(after.case.reviewerIds).toEqual([reviewer.id, approver.id])
    expect(refusalFor(approver, 'grant', after)).toBe('case.not-permitted')
  })

  it('any other review asks for nothing of the kind', () => {
    const plain = aCaseFile({ ...file.case, process: PROCESS }, { tasks: [task] })
    expect(review(plain, reviewer, given(), moment).ok).toBe(true)
  })
})
