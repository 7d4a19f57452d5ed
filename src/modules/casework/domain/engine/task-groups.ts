import type { Task } from './work'

/** Of each task its last round. */
export function latestTasks<T extends Task>(tasks: readonly T[]): T[] {
  const byKey = new Map<string, T>()
  for (const task of tasks) if ((byKey.get(task.key)?.round ?? 0) < task.round) byKey.set(task.key, task)
  return [...byKey.values()]
}

/** True when what comes after a group may begin. A group that was called off as a whole holds nobody up. */
export function hasJoined(tasks: readonly Task[], group: string): boolean {
  const own = latestTasks(tasks).filter((task) => task.group === group)
  const running = own.filter(({ state }) => state !== 'cancelled')
  if (running.length === 0) return own.length > 0
  const isDone = ({ state }: Task) => state === 'done'
  return running[0]?.join === 'any' ? running.some(isDone) : running.every(isDone)
}

/** Would the group join if this open task were done? For a step that leads on once the last has signed. */
export const joinsWith = (tasks: readonly Task[], task: Task): boolean =>
  hasJoined(
    tasks.map((one) => (one.id === task.id ? { ...one, state: 'done' as const } : one)),
    task.group,
  )

/** Planned tasks whose turn it is. */
export const readyTasks = (tasks: readonly Task[]): Task[] =>
  tasks.filter(({ state, after }) => state === 'planned' && after.every((group) => hasJoined(tasks, group)))

/** The groups that come after one, at any distance. */
export function groupsAfter(tasks: readonly Pick<Task, 'group' | 'after'>[], group: string): Set<string> {
  const after = new Set<string>()
  const look = (before: string) => {
    for (const task of tasks) {
      if (!task.after.includes(before) || after.has(task.group)) continue
      after.add(task.group)
      look(task.group)
    }
  }
  look(group)
  return after
}

export const isUnfinished = ({ state }: Pick<Task, 'state'>): boolean => state === 'open' || state === 'planned'
