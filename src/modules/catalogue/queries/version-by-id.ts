import { db, type Transaction } from '@/platform/db'
import { perRequest } from '@/platform/per-request'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import type { Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'

export type FrozenVersion = { service: Service; versionId: string; number: number; content: ServiceVersionContent }

/** The version a draft or case was begun on, exactly as it was published then. */
export const versionById = (versionId: string, tx?: Transaction): Promise<FrozenVersion | null> =>
  tx ? read(tx, versionId) : readOnce(versionId)

/** The content of such a version alone: it never changes, so it is mostly in memory. */
export async function versionContent(versionId: string, tx: Transaction = db): Promise<ServiceVersionContent | null> {
  const version = await versions.contentOf(tx, versionId)
  return version && (version.content as ServiceVersionContent)
}

const readOnce = perRequest((versionId: string) => read(db, versionId))

async function read(tx: Transaction, versionId: string): Promise<FrozenVersion | null> {
  const version = await versions.contentOf(tx, versionId)
  const service = version && (await services.find(tx, version.serviceId))
  if (!version || !service) return null
  return { service, versionId, number: version.number, content: version.content as ServiceVersionContent }
}
