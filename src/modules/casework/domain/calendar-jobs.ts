import type { CaseFile } from './case'
import { openTasks } from './case-file'

/** The queue of notices to officers whose cases a change of the calendar moved. */
export const CALENDAR_NOTICE = 'calendar-notice'

/** The queue in which an applied change is counted through the open cases. */
export const CALENDAR_RECOUNT = 'calendar-recount'
export type CalendarRecountJob = { changeId: string }

/** `count`: how many cases at this person's desk have other dates now. The event is the change. */
export type CalendarNoticeJob = { eventId: string; accountId: string; count: number; happenedAt: string }

/**
 * The posts at which a case lies, as 'department/role': those of its open tasks; while it waits for its applicant, the
 * window of the department that owns it. Its head knows of every case that moves.
 */
export function deskOf(file: CaseFile): string[] {
  const { departmentId } = file.case
  const tasks = openTasks(file).map((task) => `${task.departmentId}/${task.role}`)
  const atWork = tasks.length > 0 ? tasks : [`${departmentId}/window_clerk`]
  return [...new Set([...atWork, `${departmentId}/agency_head`])]
}
