import type { Effect } from './effects'
import { groupsAfter, hasJoined, isUnfinished, latestTasks } from './task-groups'
import type { Change, NewGroup, NewTask, Task } from './work'

type TaskChange = Extract<Change, { do: 'plan' | 'add' | 'close' | 'return' | 'cancel' | 'bar' }>

/** Who takes the step, and where ids come from. */
export type Doer = { by: string; newId: () => string }

/** What a change of the tasks comes to. Throws where it speaks of a task or group that is not as the kind supposes. */
export function taskEffects(tasks: readonly Task[], change: TaskChange, doer: Doer): Effect[] {
  switch (change.do) {
    case 'plan':
      return planned(tasks, change.groups, change.before, doer)
    case 'add':
      return added(tasks, change.group, change.tasks, doer)
    case 'close':
      return closed(tasks, openTask(tasks, change.task), change.outcome, doer)
    case 'return':
      return returned(tasks, openTask(tasks, change.task), change.to, doer)
    case 'cancel': {
      const { groups } = change
      return tasks
        .filter((task) => isUnfinished(task) && (groups === 'all' || groups.includes(task.group)))
        .map(cancelled)
    }
    case 'bar':
      return latestTasks(tasks)
        .filter(({ group }) => group === change.group)
        .map(({ id: task }) => ({ did: 'task.barred', task, person: change.person }))
  }
}

const cancelled = ({ id }: Task): Effect => ({ did: 'task.cancelled', task: id })

function openTask(tasks: readonly Task[], id: string): Task {
  const task = tasks.find((one) => one.id === id)
  if (task?.state !== 'open') throw new Error(`the task ${id} is not open`)
  return task
}

type Place = Pick<Task, 'group' | 'join' | 'after'>

function plan(tasks: readonly Task[], task: NewTask, place: Place, { newId }: Doer): Effect {
  const { key, steps, to, term } = task
  const barred = [...new Set(task.barred)]
  if (to.startsWith('staff:') && barred.includes(to.slice('staff:'.length)))
    throw new Error(`${key} is for one who is barred`)
  const round = Math.max(0, ...tasks.filter((one) => one.key === key).map((one) => one.round)) + 1
  const { group, join, after } = place
  return {
    did: 'task.planned',
    id: newId(),
    key,
    group,
    join,
    after: [...after],
    steps: [...steps],
    to,
    term,
    barred,
    round,
  }
}

function planned(tasks: readonly Task[], given: readonly NewGroup[], before: string | undefined, doer: Doer): Effect[] {
  const groups = withoutEmpty(given)
  const names = groups.map(({ group }) => group)
  const known = new Set([...names, ...tasks.map(({ group }) => group)])
  for (const { group, after } of groups) {
    const missing = after.find((one) => !known.has(one))
    if (missing !== undefined) throw new Error(`${group} comes after ${missing}, which is no group`)
    if (groupsAfter(groups, group).has(group)) throw new Error(`${group} comes after itself`)
  }
  const fresh = groups.flatMap(({ tasks: own, ...place }) => own.map((task) => plan(tasks, task, place, doer)))
  if (before === undefined) return fresh
  const target = latestTasks(tasks).filter(({ group }) => group === before)
  if (target.length === 0 || target.some(({ state }) => state !== 'planned'))
    throw new Error(`${before} has begun already`)
  return [...fresh, { did: 'group.follows', group: before, after: names }]
}

/** What comes after a group without tasks comes after whatever that one would have. */
function withoutEmpty(groups: readonly NewGroup[]): NewGroup[] {
  const empty = new Map(groups.filter(({ tasks }) => tasks.length === 0).map(({ group, after }) => [group, after]))
  const through = (after: readonly string[]): string[] =>
    after.flatMap((one) => (empty.has(one) ? through(empty.get(one) ?? []) : [one]))
  return groups.filter(({ tasks }) => tasks.length > 0).map((one) => ({ ...one, after: through(one.after) }))
}

/** Whoever is barred from the group is barred from what is added to it. */
function added(tasks: readonly Task[], group: string, fresh: readonly NewTask[], doer: Doer): Effect[] {
  const own = latestTasks(tasks).filter((task) => task.group === group)
  const [first] = own
  if (!first || hasJoined(tasks, group)) throw new Error(`nothing can be added to ${group}`)
  const barred = own.flatMap((task) => task.barred)
  return fresh.map((task) => plan(tasks, { ...task, barred: [...task.barred, ...barred] }, first, doer))
}

/** Where any one of a group will do, the others fall away. */
function closed(tasks: readonly Task[], task: Task, outcome: string, { by }: Doer): Effect[] {
  const others = tasks.filter((one) => one.group === task.group && one.id !== task.id && isUnfinished(one))
  return [{ did: 'task.done', task: task.id, by, outcome }, ...(task.join === 'any' ? others.map(cancelled) : [])]
}

/** The target and everything after its group begin a new round; beside it in its own group nothing is done again. */
function returned(tasks: readonly Task[], task: Task, to: string, doer: Doer): Effect[] {
  const latest = latestTasks(tasks)
  const target = latest.find(({ key }) => key === to)
  if (!target) throw new Error(`there is no task ${to} to return to`)
  const downstream = groupsAfter(tasks, target.group)
  const again = latest.filter((one) => one.key === to || (downstream.has(one.group) && !wasCalledOff(latest, one)))
  const gone = again.filter((one) => isUnfinished(one) && one.id !== task.id)
  return [
    { did: 'task.returned', task: task.id, by: doer.by },
    ...gone.map(cancelled),
    ...again.map((one) => plan(tasks, one, one, doer)),
  ]
}

/** Cancelled, and not only because another of the same group was done first. */
const wasCalledOff = (latest: readonly Task[], { state, join, group }: Task): boolean =>
  state === 'cancelled' && !(join === 'any' && latest.some((other) => other.group === group && other.state === 'done'))
