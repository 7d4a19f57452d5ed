import type { Actor, AdminRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { secondPersonFault } from '@/kernel/second-person'

/** What somebody is to be able to do. Taking a power away needs no second person and is no such request. */
export type Power =
  | { kind: 'account' }
  | { kind: 'admin_role'; role: AdminRole }
  | { kind: 'post'; postId: string; startsOn: PlainDate; endsOn: PlainDate | null }
  | { kind: 'stand_in'; holderId: string; startsOn: PlainDate; endsOn: PlainDate }
  /** Password and second factor given anew at once, for whoever lost both. */
  | { kind: 'sign_in' }

export type PowerRequestState = 'pending' | 'confirmed' | 'refused' | 'expired'

export type PowerRequest = {
  id: string
  accountId: string
  power: Power
  /** Department and post in words; null where the power belongs to no department. */
  title: string | null
  /** Whose head is told when it takes effect. */
  departmentId: string | null
  reason: string
  requestedById: string
  requestedByName: string
  requestedAt: Date
  expiresAt: Date
  state: PowerRequestState
  decidedById: string | null
}

/** The same power for the same person has the same key. */
export const powerKeyOf = (power: Power): string =>
  Object.entries(power)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

/** Powers that a one-time password is handed out with, to whoever confirms. */
export const handsOutPassword = ({ kind }: Power): boolean => kind === 'account' || kind === 'sign_in'

/** Powers are asked for by the system administrator and confirmed by the security administrator (GB/T 22239 8.1.5). */
export const mayConfirmPowers = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.adminRole === 'security_admin'

/** Both see what waits; the auditor reads it in the log. */
export const maySeePowerRequests = (actor: Actor): boolean =>
  mayConfirmPowers(actor) || (actor.kind === 'staff' && actor.adminRole === 'system_admin')

export type PowerDecisionFault =
  | 'identity.not-permitted'
  | 'identity.power-own'
  | 'identity.power-over'
  | 'identity.power-decided'

/** Why this person may not confirm or refuse this request now: nobody decides on what they asked for or are to have. */
export function decisionFault(actor: Actor, request: PowerRequest, now: Date): PowerDecisionFault | null {
  if (!mayConfirmPowers(actor)) return 'identity.not-permitted'
  const fault = secondPersonFault(actor.id, request, now)
  if (fault) return `identity.power-${fault}`
  return actor.id === request.accountId ? 'identity.power-own' : null
}
