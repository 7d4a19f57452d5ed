import { isUuid } from '@/kernel/ids'
import type { PlainDate } from '@/kernel/plain-date'
import type { CaseTask } from './case'
import type { CaseStatus } from './lifecycle'
import type { Urgency } from './urgency'

export const WORKLIST_VIEWS = ['mine', 'department', 'closed', 'found'] as const
/**
 * mine: what waits for me; department: every open case of my departments; closed: those that are done; found: what a
 * search over all of them gives.
 */
export type WorklistView = (typeof WORKLIST_VIEWS)[number]

export type WorklistFilter = {
  view: WorklistView
  departmentId?: string
  status?: CaseStatus
  action?: CaseTask['action']
  /** A case number, words of applicant, service and the names in the answers, or a whole phone number. */
  q?: string
}

export type WorklistRow = {
  /** Null where the row stands for a whole case. */
  taskId: string | null
  /** The steps that are open now, as the case keeps them; none where it is done. */
  taskNames: readonly string[]
  action: CaseTask['action'] | null
  caseId: string
  caseNo: string
  title: string
  applicantName: string
  departmentId: string
  status: CaseStatus
  /** Of the task in `mine`, of the case otherwise. */
  dueOn: PlainDate | null
  /** Working days; negative when overdue. */
  daysLeft: number | null
  urgency: Urgency
  provisional: boolean
  paused: boolean
  submittedAt: Date
  closedAt: Date | null
}

/** Where a list goes on: the sort key and id of the last row seen. */
export type WorklistCursor = { key: string | null; id: string }

const SEPARATOR = '~'

export const cursorText = ({ key, id }: WorklistCursor): string => `${key ?? ''}${SEPARATOR}${id}`

/** Anything else than a cursor of ours starts the list from the top. */
export function cursorOf(text: string | undefined): WorklistCursor | null {
  const [key, id, ...rest] = text?.split(SEPARATOR) ?? []
  if (key === undefined || id === undefined || rest.length > 0) return null
  const isKey = key === '' || (/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(key) && !Number.isNaN(Date.parse(key)))
  return isKey && isUuid(id) ? { key: key || null, id } : null
}
