import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import * as accounts from '../data/account-store'
import { readEmail, readPhone } from '../domain/contact'
import { type ProofRefusal, withProvenAccount } from './with-own-account'

export type ContactKind = 'phone' | 'email'

export type ChangeContactRefusal =
  | ProofRefusal
  | 'identity.phone-unfit'
  | 'identity.email-unfit'
  | 'identity.contact-needed'
  | 'identity.contact-taken'

/**
 * A person changes the number or address they sign in by, after giving their password (ASVS 7.5.1). Empty takes it
 * away, unless it is the last way to sign in.
 */
export async function changeContact(
  actor: Actor,
  input: { kind: ContactKind; value: string; currentPassword: string },
  clock = systemClock,
): Promise<Result<null, ChangeContactRefusal>> {
  const { kind } = input
  const value = input.value.trim() === '' ? null : kind === 'phone' ? readPhone(input.value) : readEmail(input.value)
  if (value === null && input.value.trim() !== '') return refuse(`identity.${kind}-unfit`, 'value')

  return withProvenAccount<null, ChangeContactRefusal>(
    actor,
    input.currentPassword,
    async (tx, account) => {
      const others = [kind === 'phone' ? account.email : account.phone, account.staffNo]
      if (value === null && others.every((other) => other === null)) return refuse('identity.contact-needed', 'value')
      const saved = await accounts.save(tx, account, { [kind]: value }, clock.now())
      if (saved === 'taken') return refuse('identity.contact-taken', 'value')
      if (saved === 'changed-meanwhile') return refuse('identity.changed-meanwhile')
      const note = { action: `account.${kind}-changed`, subjectKind: 'account', subjectId: account.id }
      await recordAudit(tx, actor, note, clock)
      return ok(null)
    },
    clock,
  )
}
