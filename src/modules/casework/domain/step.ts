import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import type { Result } from '@/kernel/result'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import type { Case, CaseFile, CaseTask } from './case'
import { queueDates } from './case-clock'
import type { CaseEventBody } from './case-event'
import { openTasks } from './case-file'
import { type CaseAction, exitsOf, isClosed } from './lifecycle'
import type { CaseRefusal } from './refusals'
import { withTaskDates } from './stage-terms'

/** Everything a rule may ask of the world, handed in. */
export type Moment = { now: Date; today: PlainDate; calendar: WorkingCalendar; newId: () => string }

/** A case after one step, and what is to be recorded of it. */
export type Step = { file: CaseFile; event: CaseEventBody }

export type Decided = Result<Step, CaseRefusal>

/** Where a step leads by the lifecycle table; asked only for steps that `refusalFor` let through. */
export function moved(file: CaseFile, action: CaseAction, changes: Partial<Case> = {}): CaseFile {
  const status = exitsOf(file.case.status)[action]
  if (!status) throw new Error(`no ${action} from ${file.case.status}`)
  return { ...file, case: { ...file.case, ...changes, status } }
}

export function closeTask(
  file: CaseFile,
  task: CaseTask,
  actor: Actor,
  { outcome, opinion = null, now }: { outcome: string; opinion?: string | null; now: Date },
): CaseFile {
  // Only staff have an account to point at; the system signs by its name.
  const closedById = actor.kind === 'staff' ? actor.id : null
  const closed: CaseTask = {
    ...task,
    state: 'done',
    closedAt: now,
    closedById,
    closedByName: actor.name,
    outcome,
    opinion,
  }
  return { ...file, tasks: file.tasks.map((one) => (one.id === task.id ? closed : one)) }
}

/** Closes the task a person has just fulfilled, where there is one. */
export function closeTaskIf(
  file: CaseFile,
  task: CaseTask | undefined,
  actor: Actor,
  done: { outcome: string; opinion?: string | null; now: Date },
): CaseFile {
  return task ? closeTask(file, task, actor, done) : file
}

/** Opens all tasks of a stage at once: they run in parallel and join when all are done (并联审批). */
export function openStage(file: CaseFile, index: number, moment: Moment): CaseFile {
  const stage = file.case.process.stages[index]
  if (!stage) throw new Error(`the process of ${file.case.caseNo} has no stage ${index}`)
  const opened = stage.tasks.map(({ key, name, departmentId, role, action }) =>
    newTask(file, { taskKey: key, name, departmentId, role, action, stageIndex: index, stageName: stage.name }, moment),
  )
  return { ...file, case: { ...file.case, stageIndex: index }, tasks: [...file.tasks, ...opened] }
}

type TaskWords = Pick<CaseTask, 'taskKey' | 'name' | 'departmentId' | 'role' | 'action' | 'stageIndex' | 'stageName'>

export function newTask(file: CaseFile, words: TaskWords, { now, newId }: Moment): CaseTask {
  const nothingYet = { dueOn: null, closedAt: null, closedById: null, closedByName: null, outcome: null, opinion: null }
  return { id: newId(), caseId: file.case.id, state: 'open', openedAt: now, ...words, ...nothingYet }
}

/** Ends the case for every desk: what is still open falls away. */
export function closed(file: CaseFile, { now, today }: Moment): CaseFile {
  const gone = new Set(openTasks(file).map(({ id }) => id))
  return {
    ...file,
    case: { ...file.case, closedAt: now },
    tasks: file.tasks.map((task) => (gone.has(task.id) ? { ...task, state: 'cancelled', closedAt: now } : task)),
    pauses: file.pauses.map((pause) => (pause.endedOn === null ? { ...pause, endedOn: today } : pause)),
  }
}

/** Works out the dates of the queues after a step; a case that reached an end is closed. */
export function settled(file: CaseFile, moment: Moment): CaseFile {
  const whole = isClosed(file.case.status) ? closed(file, moment) : file
  const dated = withTaskDates(whole, moment.calendar, moment.today)
  return { ...dated, case: { ...dated.case, ...queueDates(dated, moment.calendar, moment.today) } }
}
