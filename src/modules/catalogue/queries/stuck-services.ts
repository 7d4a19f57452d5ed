import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import { checkSurroundings } from '../domain/check-surroundings'
import { mayManageCatalogue } from '../domain/permissions'
import type { ServiceVersionContent } from '../domain/service-version'
import type { VersionProblem } from '../domain/version-problem'
import { surroundingsOf } from './surroundings-of'

export type StuckService = { code: string; name: string; problems: VersionProblem[] }

/**
 * "Which services that people can file today could not be handled to their end any more?" What was true at publication
 * may change: a department is closed, the last holder of a post leaves. For whoever manages the catalogue.
 */
export async function stuckServices(actor: Actor, clock = systemClock): Promise<StuckService[]> {
  if (!mayManageCatalogue(actor)) return []
  const today = dayOf(clock.now())
  const found: StuckService[] = []
  for (const service of await services.online(db)) {
    const version = service.currentVersionId ? await versions.contentOf(db, service.currentVersionId) : null
    if (!version) continue
    // A service goes online only through publicationProblems, so its terms are complete.
    const content = version.content as ServiceVersionContent
    const surroundings = await surroundingsOf({ departmentId: service.departmentId, process: content.process }, today)
    const problems = checkSurroundings(content, surroundings)
    if (problems.length > 0) found.push({ code: service.code, name: service.name, problems })
  }
  return found
}
