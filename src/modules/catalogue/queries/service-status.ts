import { db } from '@/platform/db'
import * as services from '../data/service-store'
import type { ServiceState } from '../domain/service'

export type ServiceStatus = { name: string; nameEn: string | null; state: ServiceState }

/** What a service is called and whether it is offered, whatever its state; null when there is none under this code. */
export async function serviceStatus(code: string): Promise<ServiceStatus | null> {
  const service = await services.findByCode(db, code)
  return service && { name: service.name, nameEn: service.nameEn, state: service.state }
}
