import type { Clock } from './clock'
import type { Task } from './work'

type TaskRun<C extends string> = Omit<Clock, 'name' | 'of' | 'from' | 'notAfter'> & {
  of: string
  from: Date
  notAfter?: C
}

/** A clock for every open task that has a term, from the moment it began. */
export const taskRuns = <C extends string>(tasks: readonly Task[], notAfter?: C): TaskRun<C>[] =>
  tasks.flatMap(({ id, state, term, openedAt, round }) =>
    state === 'open' && term && openedAt
      ? [
          {
            of: id,
            round,
            from: openedAt,
            limit: term,
            side: 'office' as const,
            ended: null,
            ...(notAfter && { notAfter }),
          },
        ]
      : [],
  )
