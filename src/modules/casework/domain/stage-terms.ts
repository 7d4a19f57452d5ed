import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { addWorkdays, type WorkingCalendar } from '@/kernel/working-calendar'
import type { CaseFile, CaseTask, FrozenStage } from './case'
import { acceptanceDue, promisedDue } from './case-clock'
import { openPause } from './case-file'
import { explainDue } from './due-date'

/** When a case is extended the head decides at once; two days keep the request from eating the days it asks for. */
const EXTENSION_DECISION_DAYS = 2

/**
 * The day a task should be done by: its own term from the day it was opened, never later than the case.
 * Null while a special procedure stops the clock.
 */
export function taskDue(file: CaseFile, task: CaseTask, calendar: WorkingCalendar, today: PlainDate): PlainDate | null {
  if (task.action === 'accept') return acceptanceDue(file.case, calendar, today).dueOn
  const openedOn = dayOf(task.openedAt)
  if (task.action === 'extend') return addWorkdays(calendar, openedOn, EXTENSION_DECISION_DAYS)
  if (openPause(file)) return null
  const excluded = file.pauses.map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn }))
  const limit = { amount: termOf(file, task), unit: 'workday' } as const
  const own = explainDue({ startsOn: openedOn, limit, extensionDays: 0, excluded }, calendar, today).dueOn
  const whole = promisedDue(file, calendar, today)?.dueOn ?? own
  if (own < whole) return own
  return whole
}

function termOf(file: CaseFile, task: CaseTask): number {
  const stage: FrozenStage | undefined = file.case.process.stages[task.stageIndex]
  return stage?.tasks.find(({ key }) => key === task.taskKey)?.termDays ?? 0
}

/** The file with every date that its queues are sorted by worked out again from the facts. */
export function withTaskDates(file: CaseFile, calendar: WorkingCalendar, today: PlainDate): CaseFile {
  const tasks = file.tasks.map((task) =>
    task.state === 'open' ? { ...task, dueOn: taskDue(file, task, calendar, today) } : task,
  )
  return { ...file, tasks }
}
