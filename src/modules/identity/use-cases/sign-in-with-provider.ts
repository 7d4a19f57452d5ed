import type { Actor } from '@/kernel/actor'
import type { ProviderProof } from '@/kernel/provider-level'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as links from '../data/linked-identity-store'
import { sealTicket } from '../data/second-factor'
import { selfOf } from '../domain/account'
import { beginSession, type OneTimeOver } from './begin-session'
import { noteFailure } from './note-failure'
import type { PasswordAccepted } from './sign-in'
import { takeProviderLevel } from './take-provider-level'

/**
 * Who somebody is at another provider: its issuer and its own subject. Name and address there prove nothing here (ASVS
 * 6.8.1); what else it proves counts by the city's rules alone (OIDC_LEVELS).
 */
export type ProviderIdentity = { issuer: string; subject: string; proof?: ProviderProof | null }

export type ProviderRefusal = OneTimeOver | 'identity.provider-unknown' | 'identity.account-disabled'

/** Anyone signs in through the city's identity provider, with an identity that was linked to their account before. A second factor here is still asked for. */
export async function signInWithProvider(
  actor: Actor,
  { issuer, subject, userAgent, proof }: ProviderIdentity & { userAgent: string | null },
  clock = systemClock,
): Promise<Result<PasswordAccepted, ProviderRefusal>> {
  const account = await links.findByLinkedIdentity(db, issuer, subject)
  const code = account === null ? 'identity.provider-unknown' : 'identity.account-disabled'
  if (!account || account.disabledAt !== null) {
    const detail = { reason: code, by: 'provider' }
    const note = { action: 'sign-in.failed', subjectKind: 'account', subjectId: account?.id ?? 'unknown', detail }
    await noteFailure(actor, note, clock)
    return refuse(code)
  }
  // Whatever becomes of it, the person comes in as before.
  if (proof) await takeProviderLevel(selfOf(account), { issuer, proof }, clock)
  if (account.totpEnabledAt !== null) return ok({ next: 'code', ticket: sealTicket(account.id, clock.now()) })
  return beginSession(actor, account, { by: 'provider', userAgent }, clock)
}
