import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { openIntent, sealIntent } from '../data/link-intent'
import * as links from '../data/linked-identity-store'
import type { ProviderIdentity } from './sign-in-with-provider'
import { takeProviderLevel } from './take-provider-level'
import { type OwnAccountRefusal, type ProofRefusal, withOwnAccount, withProvenAccount } from './with-own-account'

/** A person says, with their password, that the provider identity they are about to show is theirs. The sealed word is good for five minutes. */
export async function intendToLink(
  actor: Actor,
  input: { currentPassword: string },
  clock = systemClock,
): Promise<Result<string, ProofRefusal>> {
  const seal = async (_tx: unknown, account: { id: string }) => ok(sealIntent(account.id, clock.now()))
  return withProvenAccount<string, never>(actor, input.currentPassword, seal, clock)
}

export type LinkRefusal = OwnAccountRefusal | 'identity.intent-over' | 'identity.provider-taken'

/** Links the identity the provider has shown to the account of whoever intended it; one identity belongs to one account. */
export async function linkProvider(
  actor: Actor,
  input: ProviderIdentity & { intent: string },
  clock = systemClock,
): Promise<Result<null, LinkRefusal>> {
  if (openIntent(input.intent, clock.now()) !== actor.id) return refuse('identity.intent-over')
  const linked = await withOwnAccount<null, LinkRefusal>(actor, async (tx, account) => {
    const { issuer, subject } = input
    const isNew = await links.linkIdentity(tx, { issuer, subject, accountId: account.id, createdAt: clock.now() })
    if (!isNew) return refuse('identity.provider-taken')
    const note = {
      action: 'account.provider-linked',
      subjectKind: 'account',
      subjectId: account.id,
      detail: { issuer },
    }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
  const { issuer, proof } = input
  if (linked.ok && proof) await takeProviderLevel(actor, { issuer, proof }, clock)
  return linked
}
