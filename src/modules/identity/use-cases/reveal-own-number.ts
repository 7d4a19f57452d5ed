import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { openNumber } from '../data/identity-number-seal'
import { type ProofRefusal, withProvenAccount } from './with-own-account'

/** A person sees the identity number kept about them in full (PIPL 45), after giving their password; on record. */
export async function revealOwnNumber(
  actor: Actor,
  input: { currentPassword: string },
  clock = systemClock,
): Promise<Result<string, ProofRefusal | 'identity.no-number'>> {
  return withProvenAccount<string, ProofRefusal | 'identity.no-number'>(
    actor,
    input.currentPassword,
    async (tx, account) => {
      if (account.idNumberCipher === null) return refuse('identity.no-number')
      const note = { action: 'identity.revealed-to-self', subjectKind: 'account', subjectId: account.id }
      await recordAudit(tx, actor, note, clock)
      return ok(openNumber(account.id, account.idNumberCipher))
    },
    clock,
  )
}
