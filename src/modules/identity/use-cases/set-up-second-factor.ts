import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { newTotpSecret } from '@/platform/totp'
import * as accounts from '../data/account-store'
import { attempt, forgetAttempts } from '../data/attempts'
import { codeFits, sealSecret } from '../data/second-factor'
import * as sessions from '../data/session-store'
import { type OwnAccountRefusal, type ProofRefusal, withOwnAccount, withProvenAccount } from './with-own-account'

type AlreadyOn = 'identity.second-factor-on'

/** A member of staff asks for a secret to put into their authenticator app; it counts for nothing until a code proves it. */
export async function startSecondFactor(
  actor: Actor,
  input: { currentPassword: string },
  clock = systemClock,
): Promise<Result<null, ProofRefusal | AlreadyOn>> {
  return withProvenAccount<null, ProofRefusal | AlreadyOn>(
    actor,
    input.currentPassword,
    async (tx, account) => {
      if (account.totpEnabledAt !== null) return refuse('identity.second-factor-on')
      const change = { totpCipher: sealSecret(account.id, newTotpSecret()), totpLastStep: null }
      const saved = await accounts.save(tx, account, change, clock.now())
      return saved === 'saved' ? ok(null) : refuse('identity.changed-meanwhile')
    },
    clock,
  )
}

export type EnableRefusal = OwnAccountRefusal | AlreadyOn | 'identity.wait' | 'identity.wrong-code'

/** The first code shows that the app holds the secret: from now on it is asked for at every sign-in; other sessions end. */
export async function enableSecondFactor(
  actor: Actor,
  input: { code: string; sessionId: string },
  clock = systemClock,
): Promise<Result<null, EnableRefusal>> {
  const wait = await attempt('code', actor.id, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  const now = clock.now()
  const enabled = await withOwnAccount<null, EnableRefusal>(actor, async (tx, account) => {
    if (account.totpEnabledAt !== null) return refuse('identity.second-factor-on')
    if (!(await codeFits(tx, account, input.code, now))) return refuse('identity.wrong-code', 'code')
    if ((await accounts.save(tx, account, { totpEnabledAt: now }, now)) !== 'saved')
      return refuse('identity.changed-meanwhile')
    await sessions.end(tx, account.id, { except: input.sessionId }, now)
    const note = { action: 'account.second-factor-on', subjectKind: 'account', subjectId: account.id }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
  if (enabled.ok) await forgetAttempts('code', actor.id)
  return enabled
}

/** Takes the second factor off, to set up another device; the password is asked for. Where it is required, only setting it up again opens the desk. */
export async function removeSecondFactor(
  actor: Actor,
  input: { currentPassword: string; code: string },
  clock = systemClock,
): Promise<Result<null, ProofRefusal | 'identity.wrong-code'>> {
  const wait = await attempt('code', actor.id, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  return withProvenAccount<null, ProofRefusal | 'identity.wrong-code'>(
    actor,
    input.currentPassword,
    async (tx, account) => {
      if (account.totpEnabledAt === null || !(await codeFits(tx, account, input.code, clock.now())))
        return refuse('identity.wrong-code', 'code')
      const saved = await accounts.save(tx, account, { totpCipher: null, totpEnabledAt: null }, clock.now())
      if (saved !== 'saved') return refuse('identity.changed-meanwhile')
      const note = { action: 'account.second-factor-off', subjectKind: 'account', subjectId: account.id }
      await recordAudit(tx, actor, note, clock)
      return ok(null)
    },
    clock,
  )
}
