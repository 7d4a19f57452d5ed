import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { withDevice } from '../data/known-device'

/**
 * The cookie of a browser in which a person just signed in. It opens nothing: from now on only their own wrong passwords
 * count there, whatever strangers try elsewhere.
 */
export function rememberDevice(actor: Actor, cookie: string | undefined, clock = systemClock): string | null {
  return actor.kind === 'citizen' || actor.kind === 'staff' ? withDevice(cookie, actor.id, clock.now()) : null
}
