import { describe, expect, it } from 'vitest'
import { OFFICIAL_CALENDAR as calendar } from '@/testing/official-calendar'
import { daysLeft, urgencyOf } from './urgency'

const open = { paused: false, isClosed: false }

describe('how pressing something is', () => {
  it.each([
    ['a day past its date', { ...open, dueOn: '2026-09-28' }, 'overdue'],
    ['its last day', { ...open, dueOn: '2026-09-29' }, 'today'],
    ['one working day left', { ...open, dueOn: '2026-09-30' }, 'soon'],
    ['one working day left, with a holiday between', { ...open, dueOn: '2026-10-08' }, 'normal'],
    ['a fifth of a long limit left', { ...open, dueOn: '2026-10-10', limitDays: 20 }, 'soon'],
    ['more than that', { ...open, dueOn: '2026-10-13', limitDays: 20 }, 'normal'],
    ['a clock that stands still, whatever the date', { ...open, paused: true, dueOn: '2026-01-01' }, 'paused'],
    ['nothing due from an officer', { ...open, dueOn: null }, 'waiting'],
    ['a closed case', { ...open, isClosed: true, dueOn: null }, 'closed'],
  ])('%s', (_what, facts, label) => expect(urgencyOf(facts, calendar, '2026-09-29')).toBe(label))

  it('counts working days left, and working days past', () => {
    expect(daysLeft(calendar, '2026-09-30', '2026-10-08')).toBe(1)
    expect(daysLeft(calendar, '2026-10-08', '2026-10-08')).toBe(0)
    expect(daysLeft(calendar, '2026-10-10', '2026-09-30')).toBe(-3)
  })
})
