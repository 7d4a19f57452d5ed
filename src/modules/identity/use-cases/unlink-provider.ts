import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import * as links from '../data/linked-identity-store'
import { type SignInMethodFault, signInMethodFault } from '../domain/sign-in-methods'
import { type ProofRefusal, withProvenAccount } from './with-own-account'

export type UnlinkRefusal = ProofRefusal | SignInMethodFault

/**
 * A person ends the link to the city's identity provider, after giving their password: it opens nothing from now on.
 * Refused while it is the only way in (signInMethodFault). Ended before, nothing is left to do.
 */
export async function unlinkProvider(
  actor: Actor,
  { issuer, currentPassword }: { issuer: string; currentPassword: string },
  clock = systemClock,
): Promise<Result<null, UnlinkRefusal>> {
  return withProvenAccount<null, UnlinkRefusal>(
    actor,
    currentPassword,
    async (tx, account) => {
      const fault = signInMethodFault(account, 'provider')
      if (fault) return refuse(fault)
      if ((await links.unlinkIdentity(tx, { issuer, accountId: account.id })) === 0) return ok(null)
      const note = { action: 'account.provider-unlinked', subjectKind: 'account', subjectId: account.id }
      await recordAudit(tx, actor, { ...note, detail: { issuer } }, clock)
      return ok(null)
    },
    clock,
  )
}
