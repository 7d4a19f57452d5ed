import { db, type Transaction } from '@/platform/db'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import type { Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'

export type FrozenVersion = { service: Service; versionId: string; number: number; content: ServiceVersionContent }

/** The version a draft or case was begun on, exactly as it was published then. */
export async function versionById(versionId: string, tx: Transaction = db): Promise<FrozenVersion | null> {
  const version = await versions.contentOf(tx, versionId)
  const service = version && (await services.find(tx, version.serviceId))
  if (!version || !service) return null
  return { service, versionId, number: version.number, content: version.content as ServiceVersionContent }
}
