import { describe, expect, it } from 'vitest'
import { citizen, idOf, officer } from '@/testing/actors'
import { aNewCase, onDay, succeeded, TERMS } from '@/testing/cases'
import { accept } from './acceptance'
import { review } from './decision'
import { requestExtension } from './extension'
import { opened } from './opening'
import { startProcedure } from './special-procedure'

const clerk = officer('钱进', 'housing/window_clerk')
const traffic = officer('冯警', 'police/reviewer')
const accepted = (overrides = {}) => {
  const filed = opened(aNewCase(overrides), { id: idOf('case'), caseNo: 'x' }, onDay('2026-09-01')).file
  return succeeded(accept(filed, clerk, onDay('2026-09-02'))).file
}
const dueOf = ({ tasks }: ReturnType<typeof accepted>, key: string) =>
  tasks.find(({ taskKey }) => taskKey === key)?.dueOn

describe('the day a task should be done by', () => {
  it('is its own term from the day it was opened', () => {
    expect(dueOf(accepted(), 'review')).toBe('2026-09-09')
    expect(dueOf(accepted(), 'traffic')).toBe('2026-09-07')
  })

  it('is never later than the case itself', () => {
    const terms = { ...TERMS, promised: { amount: 2, unit: 'workday' } }
    expect(dueOf(accepted({ terms }), 'review')).toBe('2026-09-04')
  })

  it('is the same day for a service that is decided at once', () => {
    const terms = { ...TERMS, caseType: 'INSTANT', promised: { amount: 0, unit: 'workday' } }
    const file = accepted({ terms })
    expect(dueOf(file, 'review')).toBe('2026-09-02')
    expect(file.case.dueOn).toBe('2026-09-02')
  })

  it('stands open while a special procedure stops the clock, for a task that begins meanwhile too', () => {
    const given = { procedure: 'HEARING', expectedDays: 5, reason: '听证', legalBasis: '第四十五条' } as const
    const paused = succeeded(startProcedure(accepted(), traffic, given, onDay('2026-09-03'))).file
    expect([dueOf(paused, 'review'), dueOf(paused, 'traffic')]).toEqual([null, null])
    const both = paused.tasks.filter(({ state }) => state === 'open')
    const reviewed = both.reduce((file, { id, departmentId }) => {
      const who = { ...traffic, posts: [{ departmentId, role: 'reviewer' as const }] }
      return succeeded(review(file, who, { taskId: id, outcome: 'agree', opinion: '好' }, onDay('2026-09-04'))).file
    }, paused)
    expect(dueOf(reviewed, 'approve')).toBeNull()
  })

  it('is short for the answer to an extension, so that it does not eat the days it is about', () => {
    const asker = officer('孙立', 'housing/reviewer')
    const asked = succeeded(requestExtension(accepted(), asker, { days: 5, reason: '复杂' }, onDay('2026-09-10'))).file
    expect(dueOf(asked, 'extend')).toBe('2026-09-14')
  })

  it('is told to nobody before acceptance but the window', () => {
    const filed = opened(
      aNewCase({ applicantId: citizen('丁').id }),
      { id: idOf('c'), caseNo: 'y' },
      onDay('2026-09-24'),
    ).file
    expect(filed.tasks.map(({ action, dueOn }) => [action, dueOn])).toEqual([['accept', '2026-10-09']])
  })
})
