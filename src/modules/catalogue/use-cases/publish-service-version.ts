import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { type Clock, systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as services from '../data/service-store'
import { mayManageCatalogue } from '../domain/permissions'
import type { CatalogueRefusal, Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'
import { publicationProblems } from '../queries/publication-problems'
import { putVersion, type ServiceFacts } from './put-version'

export type Publication = { service: ServiceFacts; content: ServiceVersionContent }

/**
 * Publishes a service, or the next version of it, from today on. Cases already filed stay on theirs.
 * Refused with the list of what is wrong (`problems`) when people could not rely on it: nothing is published online that
 * could not be filed and handled to its end.
 */
export const publishServiceVersion = (
  actor: Actor,
  publication: Publication,
  clock = systemClock,
): Promise<Result<Service, CatalogueRefusal>> =>
  inTransaction((tx) => publishVersionWithin(tx, actor, publication, clock))

/** The same inside the transaction of whoever has more to write with it; a refusal has to undo that too. */
export async function publishVersionWithin(
  tx: Transaction,
  actor: Actor,
  { service: facts, content }: Publication,
  clock: Clock,
): Promise<Result<Service, CatalogueRefusal>> {
  const now = clock.now()
  if (!mayManageCatalogue(actor)) return refuse('catalogue.not-permitted')
  const problems = await publicationProblems(facts, content, dayOf(now), tx)
  if (problems.length > 0) {
    const list = problems.map(({ code, where }) => (where ? `${code} (${where})` : code)).join(', ')
    return refuse('catalogue.version-incomplete', undefined, { problems: list })
  }

  const existing = await services.findByCode(tx, facts.code)
  const publishedBy = actor.kind === 'staff' ? actor.id : null
  const service = await putVersion(tx, { existing, facts, content, effectiveOn: dayOf(now), publishedBy }, now)
  if (!service) return refuse('catalogue.changed-meanwhile')
  await announceChange(tx)
  const note = { action: 'service.published', subjectKind: 'service', subjectId: service.id }
  await recordAudit(tx, actor, { ...note, detail: { code: service.code } }, clock)
  return ok(service)
}
