import { type Actor, CASE_ROLES, type HeldPost, type PostRole } from '@/kernel/actor'
import { isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { fault, ok, type Result, refuseAll } from '@/kernel/result'
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
  const isSecond = other && other.id !== actor.id && isColleague
  const { on = '', record: typed = '' } = given ?? {}
  const record = typed.trim()
  const refused = refuseAll<CaseRefusal>([
    !isSecond && fault('case.second-inspector-required', 'inspectorId'),
    (!isPlainDate(on) || on < facts.receivedOn || on > facts.today) &&
      fault('case.inspection-day-unfit', 'inspectedOn'),
    record === '' && fault('case.inspection-record-required', 'record'),
  ])
  if (refused) return refused
  if (!other) throw new Error('an inspection without a second person was refused')
  return ok({ with: other, on, record })
}

/** Who has reviewed a case once this review is in: whoever wrote it, and whoever inspected with them. */
export const reviewersAfter = (
  before: readonly string[],
  reviewerId: string,
  inspection: Pick<Inspection, 'with'> | undefined,
): string[] => [...new Set([...before, reviewerId, ...(inspection ? [inspection.with.id] : [])])]

const handlesCases = ({ role }: { role: PostRole }): boolean => (CASE_ROLES as readonly PostRole[]).includes(role)
