import type { PlainDate } from '@/kernel/plain-date'
import type { Linked } from './work'

/** What counts of a case that another is linked to. */
export type LinkedCase = { link: string; closed: boolean; dueOn: PlainDate | null; outcome: string | null }

const NONE: Linked = { total: 0, open: 0, earliestDue: null, latestDue: null, outcomes: {} }

/** The counts of a case's links, by name. Dates are those of open cases; outcomes those of closed ones. */
export function countLinked(cases: readonly LinkedCase[]): Record<string, Linked> {
  const counts: Record<string, Linked> = {}
  for (const one of cases) counts[one.link] = counted(counts[one.link] ?? NONE, one)
  return counts
}

function counted(so: Linked, { closed, dueOn, outcome }: LinkedCase): Linked {
  const due = closed ? null : dueOn
  return {
    total: so.total + 1,
    open: so.open + (closed ? 0 : 1),
    earliestDue: due !== null && (so.earliestDue === null || due < so.earliestDue) ? due : so.earliestDue,
    latestDue: due !== null && (so.latestDue === null || due > so.latestDue) ? due : so.latestDue,
    outcomes: closed && outcome !== null ? { ...so.outcomes, [outcome]: (so.outcomes[outcome] ?? 0) + 1 } : so.outcomes,
  }
}
