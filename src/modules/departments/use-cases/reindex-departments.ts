import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction, WHOLE_FILE } from '@/platform/db'
import * as departments from '../data/department-store'
import { mayReindex } from '../domain/permissions'
import { indexDepartment } from './index-department'

/** Writes what search knows about the city's bodies anew. Gives their number. */
export async function reindexDepartments(
  actor: Actor,
  clock = systemClock,
): Promise<Result<number, 'departments.not-permitted'>> {
  if (!mayReindex(actor)) return refuse('departments.not-permitted')
  return inTransaction(async (tx): Promise<Result<number, 'departments.not-permitted'>> => {
    const all = await departments.bones(tx)
    for (const { id } of all) await indexDepartment(tx, id, clock.now())
    return ok(all.length)
  }, WHOLE_FILE)
}
