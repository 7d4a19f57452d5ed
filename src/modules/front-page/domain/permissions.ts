import type { Actor } from '@/kernel/actor'

/** The home page is composed by the system administrator. */
export const mayCompose = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole === 'system_admin'
