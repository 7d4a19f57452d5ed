import type { Actor } from '@/kernel/actor'
import { expiryOfRequest, type SecondPersonFault, secondPersonFault } from '@/kernel/second-person'
import type { SettingsOf } from './block'

/** The words of an announcement that one administrator wrote and another has to put on the home page. */
export type Proposal = {
  settings: SettingsOf<'announcement'>
  requestedById: string
  requestedByName: string
  requestedAt: Date
}

/** The second of two persons: another system administrator, or the security administrator, as with powers. */
export const mayRelease = (actor: Actor): boolean =>
  actor.kind === 'staff' && (actor.adminRole === 'system_admin' || actor.adminRole === 'security_admin')

const FAULTS = {
  own: 'front-page.second-person-required',
  over: 'front-page.proposal-over',
  decided: 'front-page.proposal-decided',
} as const satisfies Record<SecondPersonFault, string>

export type ReleaseFault = (typeof FAULTS)[SecondPersonFault] | 'front-page.not-permitted'

/** Why this person may not put these words on the page; null when they may. */
export function releaseFault(actor: Actor, proposal: Proposal, now: Date): ReleaseFault | null {
  if (!mayRelease(actor)) return 'front-page.not-permitted'
  const request = { ...proposal, state: 'pending', expiresAt: expiryOfRequest(proposal.requestedAt) }
  const fault = secondPersonFault(actor.id, request, now)
  return fault && FAULTS[fault]
}
