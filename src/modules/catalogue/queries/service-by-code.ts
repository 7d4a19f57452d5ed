import { db, type Transaction } from '@/platform/db'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import type { Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'

export type FilableService = {
  service: Service
  versionId: string
  versionNumber: number
  content: ServiceVersionContent
}

/**
 * A service that can be filed here, with the version in force; null when there is none under this code, when it is
 * suspended or cancelled, or when it is handled at the window only.
 */
export async function filableService(code: string, tx: Transaction = db): Promise<FilableService | null> {
  const found = await serviceByCode(code, tx)
  return found && found.service.state === 'active' ? found : null
}

/** The same whatever its state: why a draft can no longer be filed is worth saying. */
export async function serviceByCode(code: string, tx: Transaction = db): Promise<FilableService | null> {
  const service = await services.findByCode(tx, code)
  if (!service?.isOnline || !service.currentVersionId) return null
  const version = await versions.contentOf(tx, service.currentVersionId)
  if (!version) return null
  // A service goes online only through checkVersion, so its terms are complete.
  const content = version.content as ServiceVersionContent
  return { service, versionId: version.id, versionNumber: version.number, content }
}
