import { type Actor, ANYONE } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { isKnownPassword } from '@/platform/known-passwords'
import { hashPassword } from '@/platform/password-hash'
import * as accounts from '../data/account-store'
import { attempt } from '../data/attempts'
import { newAccount } from '../data/new-account'
import { selfOf } from '../domain/account'
import { checkRegistration, type RegistrationFault } from '../domain/registration'
import { beginSession, type OneTimeOver, type SignedIn } from './begin-session'

export type RegisterInput = {
  name: string
  /** A mobile number or an e-mail address. */
  contact: string
  password: string
  locale: string
  ip: string
  userAgent: string | null
}

export type RegisterRefusal = RegistrationFault | OneTimeOver | 'identity.wait' | 'identity.contact-taken'

/** Anyone opens a citizen's account and is signed in. Real-name level 0: enough to fill in a form, not to submit it. */
export async function registerCitizen(
  actor: Actor,
  input: RegisterInput,
  clock = systemClock,
): Promise<Result<SignedIn, RegisterRefusal>> {
  const checked = checkRegistration(input, isKnownPassword)
  if (!checked.ok) return refuse(checked.code, checked.field)
  const wait = await attempt('registration', input.ip, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })

  const passwordHash = await hashPassword(input.password)
  const { locale } = input
  const account = newAccount({ kind: 'citizen', ...checked.value, passwordHash, locale }, clock.now())
  const registered = await inTransaction<null, RegisterRefusal>(async (tx) => {
    if (!(await accounts.insert(tx, account))) return refuse('identity.contact-taken', 'contact')
    const note = { action: 'account.registered', subjectKind: 'account', subjectId: account.id }
    await recordAudit(tx, selfOf(account), note, clock)
    return ok(null)
  })
  if (!registered.ok) return registered
  return beginSession(
    actor.kind === 'anyone' ? actor : ANYONE,
    account,
    { by: 'registration', userAgent: input.userAgent },
    clock,
  )
}
