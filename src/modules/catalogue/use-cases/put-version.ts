import type { PlainDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import type { GuideContent } from '../domain/guide-content'
import type { Service } from '../domain/service'
import { indexService } from './index-service'

export type ServiceFacts = Omit<Service, 'id' | 'state' | 'currentVersionId' | 'version' | 'caseType'>

type Publication = {
  existing: Service | null
  facts: ServiceFacts
  content: GuideContent
  effectiveOn: PlainDate
  publishedBy: string | null
}

/**
 * Writes a service with its next version as the current one and makes it findable, all in the caller's transaction.
 * Null when someone else changed the service meanwhile. Checks nothing: that is the caller's part.
 */
export async function putVersion(tx: Transaction, publication: Publication, now: Date): Promise<Service | null> {
  const { existing, facts, content, effectiveOn, publishedBy } = publication
  const id = existing?.id ?? newId(now)
  const versionId = newId(now)
  const service: Service = {
    ...facts,
    id,
    caseType: content.terms.caseType,
    state: existing?.state ?? 'active',
    currentVersionId: versionId,
    version: existing?.version ?? 0,
  }
  if (existing) {
    if (!(await services.save(tx, service, now))) return null
  } else {
    await services.insert(tx, service, now)
  }
  await versions.publish(tx, { first: !existing, id: versionId, serviceId: id, content, effectiveOn, publishedBy }, now)
  await indexService(tx, service, content, now)
  return existing ? { ...service, version: service.version + 1 } : service
}
