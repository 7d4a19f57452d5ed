import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as departments from '../data/department-store'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import { isHeldOn } from '../domain/holding'
import { mayArrange } from '../domain/permissions'
import { indexDepartment } from './index-department'

export type SetActiveRefusal =
  | 'departments.not-permitted'
  | 'departments.not-found'
  | 'departments.changed-meanwhile'
  | 'departments.has-children'
  | 'departments.has-holders'

/** The system administrator closes a body that has neither bodies under it nor people on its posts any more, or opens it again. */
export async function setDepartmentActive(
  actor: Actor,
  input: { id: string; active: boolean; expectedVersion: number },
  clock = systemClock,
): Promise<Result<null, SetActiveRefusal>> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  return inTransaction<null, SetActiveRefusal>(async (tx) => {
    const department = isUuid(input.id) ? await departments.find(tx, { id: input.id }) : null
    if (!department) return refuse('departments.not-found')
    if (!input.active) {
      if ((await departments.countActiveChildren(tx, department.id)) > 0) return refuse('departments.has-children')
      if (await isStaffed(tx, department.id, clock)) return refuse('departments.has-holders')
    }
    const read = { id: department.id, version: input.expectedVersion }
    if (!(await departments.save(tx, read, { active: input.active }, clock.now())))
      return refuse('departments.changed-meanwhile')
    await indexDepartment(tx, department.id, clock.now())
    await announceChange(tx)
    const action = input.active ? 'department.reopened' : 'department.closed'
    const note = { action, subjectKind: 'department', subjectId: department.id, detail: { code: department.code } }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}

async function isStaffed(tx: Transaction, departmentId: string, clock = systemClock): Promise<boolean> {
  const own = await posts.listByDepartment(tx, departmentId)
  const holdings = await holders.listByPosts(
    tx,
    own.map((post) => post.id),
  )
  return holdings.some((holding) => isHeldOn(holding, dayOf(clock.now())))
}
