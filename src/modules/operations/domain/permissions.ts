import type { Actor } from '@/kernel/actor'

/** The machine is the system administrator's (三员分立). */
export const mayOperate = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole === 'system_admin'
