import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as services from '../data/service-store'
import { mayManageCatalogue } from '../domain/permissions'
import type { CatalogueRefusal, Service, ServiceState } from '../domain/service'

export type StateChange = { serviceId: string; expectedVersion: number; reason: string }

/** Nobody can file a suspended service; its guide stays readable and says so. Cases on their way go on. */
export const suspendService = (actor: Actor, change: StateChange, clock = systemClock) =>
  moveTo(actor, 'suspended', change, clock)

/** The service can be filed again. */
export const resumeService = (actor: Actor, change: StateChange, clock = systemClock) =>
  moveTo(actor, 'active', change, clock)

async function moveTo(
  actor: Actor,
  state: Extract<ServiceState, 'active' | 'suspended'>,
  { serviceId, expectedVersion, reason }: StateChange,
  clock: typeof systemClock,
): Promise<Result<Service, CatalogueRefusal>> {
  return inTransaction(async (tx) => {
    if (!mayManageCatalogue(actor)) return refuse('catalogue.not-permitted')
    const service = await services.find(tx, serviceId)
    if (!service) return refuse('catalogue.service-not-found')
    if (state === 'suspended' && service.state !== 'active') return refuse('catalogue.not-active')
    if (state === 'active' && service.state !== 'suspended') return refuse('catalogue.not-suspended')
    if (!reason.trim()) return refuse('catalogue.reason-required', 'reason')

    const moved = { ...service, state, version: expectedVersion }
    if (!(await services.save(tx, moved, clock.now()))) return refuse('catalogue.changed-meanwhile')
    await announceChange(tx)
    const action = state === 'suspended' ? 'service.suspended' : 'service.resumed'
    const note = { action, subjectKind: 'service', subjectId: serviceId, detail: { reason: reason.trim() } }
    await recordAudit(tx, actor, note, clock)
    return ok({ ...moved, version: expectedVersion + 1 })
  })
}
