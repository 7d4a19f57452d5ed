import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import { mayManageCatalogue } from '../domain/permissions'
import type { CatalogueRefusal } from '../domain/service'
import { indexService } from './index-service'

/** Writes what search knows about a department's services anew, after the department was renamed. Gives their number. */
export async function reindexServices(
  actor: Actor,
  departmentId: string,
  clock = systemClock,
): Promise<Result<number, CatalogueRefusal>> {
  return inTransaction(async (tx) => {
    if (!mayManageCatalogue(actor)) return refuse('catalogue.not-permitted')
    const all = await services.ofDepartment(tx, departmentId)
    for (const service of all) {
      const version = service.currentVersionId ? await versions.contentOf(tx, service.currentVersionId) : null
      if (version) await indexService(tx, service, version.content, clock.now())
    }
    await announceChange(tx)
    return ok(all.length)
  })
}
