import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction, WHOLE_FILE } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import { mayManageCatalogue } from '../domain/permissions'
import type { CatalogueRefusal } from '../domain/service'
import { indexService } from './index-service'

/** Writes what search knows about services anew: those of a department that was renamed, or all. Gives their number. */
export async function reindexServices(
  actor: Actor,
  departmentId: string | null,
  clock = systemClock,
): Promise<Result<number, CatalogueRefusal>> {
  return inTransaction(async (tx) => {
    if (!mayManageCatalogue(actor)) return refuse('catalogue.not-permitted')
    const all = await (departmentId ? services.ofDepartment(tx, departmentId) : services.all(tx))
    for (const service of all) {
      const version = service.currentVersionId ? await versions.contentOf(tx, service.currentVersionId) : null
      if (version) await indexService(tx, service, version.content, clock.now())
    }
    await announceChange(tx)
    return ok(all.length)
  }, WHOLE_FILE)
}
