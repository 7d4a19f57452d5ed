import { addDays, type PlainDate } from '@/kernel/plain-date'

export const DUE_GROUPS = ['past', 'now', 'near', 'later', 'still'] as const
export type DueGroupName = (typeof DUE_GROUPS)[number]

/** Calendar days after today that count as near. */
const NEAR = 5

type Counted = { dueOn: PlainDate | null; cases: number }

/** Open cases in five groups: past due, due today, within five days, later, and those whose clock stands still. */
export function dueGroups(counted: readonly Counted[], today: PlainDate): Record<DueGroupName, number> {
  const groups = { past: 0, now: 0, near: 0, later: 0, still: 0 }
  for (const { dueOn, cases } of counted) groups[groupOf(dueOn, today)] += cases
  return groups
}

function groupOf(dueOn: PlainDate | null, today: PlainDate): DueGroupName {
  if (dueOn === null) return 'still'
  if (dueOn < today) return 'past'
  if (dueOn === today) return 'now'
  return dueOn <= addDays(today, NEAR) ? 'near' : 'later'
}
