import { type Actor, CASE_ROLES, type HeldPost, type PostRole } from '@/kernel/actor'
import { isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import type { Case, CaseTask } from './case'
import type { CaseRefusal } from './refusals'

/** 现场核查 as it is recorded: who went besides the one who records it, when, and what they found (许可法 34: two or more). */
export type Inspection = { with: { id: string; name: string }; on: PlainDate; record: string }

/** What an officer gives; `posts` are those that the second person holds today. */
export type InspectionGiven = {
  with: { id: string; name: string } | null
  on: string
  record: string
  posts: readonly Pick<HeldPost, 'departmentId' | 'role'>[]
}

/** Whether the process calls this task an inspection on site. */
export const isInspection = (
  { process }: Pick<Case, 'process'>,
  task: Pick<CaseTask, 'stageIndex' | 'taskKey'>,
): boolean =>
  process.stages[task.stageIndex]?.tasks.some(({ key, inspection }) => key === task.taskKey && inspection === true) ??
  false

/** Two persons of the department, a day between receipt and today, and a record in words; refuses anything less. */
export function inspectionOf(
  given: InspectionGiven | undefined,
  actor: Actor,
  facts: { departmentId: string; receivedOn: PlainDate; today: PlainDate },
): Result<Inspection, CaseRefusal> {
  const other = given?.with
  const isColleague = given?.posts.some((post) => post.departmentId === facts.departmentId && handlesCases(post))
  if (!given || !other || other.id === actor.id || !isColleague) {
    return refuse('case.second-inspector-required', 'inspectorId')
  }
  const { on } = given
  if (!isPlainDate(on) || on < facts.receivedOn || on > facts.today) {
    return refuse('case.inspection-day-unfit', 'inspectedOn')
  }
  const record = given.record.trim()
  return record === '' ? refuse('case.inspection-record-required', 'record') : ok({ with: other, on, record })
}

/** Who has reviewed a case once this review is in: whoever wrote it, and whoever inspected with them. */
export const reviewersAfter = (
  before: readonly string[],
  reviewerId: string,
  inspection: Pick<Inspection, 'with'> | undefined,
): string[] => [...new Set([...before, reviewerId, ...(inspection ? [inspection.with.id] : [])])]

const handlesCases = ({ role }: { role: PostRole }): boolean => (CASE_ROLES as readonly PostRole[]).includes(role)
