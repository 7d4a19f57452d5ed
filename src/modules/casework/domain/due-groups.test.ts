import { expect, it } from 'vitest'
import type { PlainDate } from '@/kernel/plain-date'
import { type DueGroupName, dueGroups } from './due-groups'

const TODAY = '2026-02-27' as PlainDate

it.each<[day: string | null, group: DueGroupName]>([
  [null, 'still'],
  ['2026-02-26', 'past'],
  ['2026-02-27', 'now'],
  ['2026-02-28', 'near'],
  ['2026-03-04', 'near'],
  ['2026-03-05', 'later'],
])('a case due on %s is counted as %s', (dueOn, group) => {
  const none = { past: 0, now: 0, near: 0, later: 0, still: 0 }
  expect(dueGroups([{ dueOn: dueOn as PlainDate | null, cases: 3 }], TODAY)).toEqual({ ...none, [group]: 3 })
})
