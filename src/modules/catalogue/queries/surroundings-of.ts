import type { PlainDate } from '@/kernel/plain-date'
import { departmentStatuses } from '@/modules/departments/queries/department-statuses'
import { officeHolders } from '@/modules/identity/queries/office-holders'
import { db, type Transaction } from '@/platform/db'
import type { Surroundings } from '../domain/check-surroundings'
import type { Process } from '../domain/service-version'

/** "What do this service and its process find in the city on this day?" Its departments, and who can act with which post. */
export async function surroundingsOf(
  { departmentId, process }: { departmentId: string; process: Process },
  on: PlainDate,
  tx: Transaction = db,
): Promise<Surroundings> {
  const codes = process.stages.flatMap(({ tasks }) => tasks.flatMap((task) => task.departmentCode ?? []))
  const departments = await departmentStatuses({ ids: [departmentId], codes }, tx)
  const codeOf = new Map(departments.map(({ id, code }) => [id, code]))
  const held = await officeHolders(on, [...codeOf.keys()], tx)
  return {
    own: codeOf.get(departmentId) ?? null,
    departments: new Map(departments.map(({ code, name, active }) => [code, { name, isActive: active }])),
    holders: held.flatMap(({ departmentId: id, role, accountId }) => {
      const departmentCode = codeOf.get(id)
      return departmentCode === undefined ? [] : [{ departmentCode, role, accountId }]
    }),
  }
}
