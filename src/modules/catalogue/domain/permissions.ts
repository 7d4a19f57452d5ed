import type { Actor } from '@/kernel/actor'

/** Publishing, suspending and resuming services is the system administrator's; importers and the seed act as the system. */
export const mayManageCatalogue = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.adminRole === 'system_admin')
