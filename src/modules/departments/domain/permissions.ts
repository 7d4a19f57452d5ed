import type { Actor } from '@/kernel/actor'

/** Departments and posts are the system administrator's (三员分立). */
export const mayArrange = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole === 'system_admin'

/** All three administrators may look. */
export const maySeeArrangement = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole !== null

/** A post or a stand-in given takes effect by the hand of the security administrator, never of who asked for it. */
export const mayPutIntoEffect = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.adminRole === 'security_admin'

/** Writing anew what search knows is an act at the machine itself. */
export const mayReindex = (actor: Actor): boolean => actor.kind === 'system'
