import { type Actor, ADMIN_ROLES } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'
import { countAdmins, holdSetUp } from '../data/administrators'
import { newAccount } from '../data/new-account'
import { newOneTimePassword } from '../data/one-time-password'
import { sealSecret } from '../data/second-factor'
import type { Account } from '../domain/account'
import { type FirstAdministrator, PLACES, repeatedAmong } from '../domain/first-administrators'

/** A person with the secret of their second factor; the step says which code proved it, null when none was asked for. */
export type Enrolled = FirstAdministrator & { secret: string; provenAtStep: number | null }

/** What is handed to the person, once. */
export type Credentials = { person: Enrolled; oneTimePassword: string; goodUntil: Date }

export type SetUpRefusal =
  | 'identity.not-permitted'
  | 'identity.demo-city'
  | 'identity.already-set-up'
  | 'identity.set-up-under-way'
  | 'identity.administrators-incomplete'
  | 'identity.staff-taken'

/** Once in the life of a city, with everything on record in one transaction: it may take its time on a busy machine. */
const SET_UP = { maxWait: 30_000, timeout: 120_000 }

/**
 * Makes the first administrators of a production city: for each of the three roles its holder and a deputy, each with a
 * one-time password and a second factor that is asked for from the first sign-in on. Refused as soon as the city has any
 * administrator, so it happens once; of two at the same moment, the second is refused without waiting.
 * `handOut` is called before the commit: when it fails nobody was made, and nobody is made whose password is lost.
 */
export async function setUpCity(
  actor: Actor,
  people: readonly Enrolled[],
  handOut: (credentials: readonly Credentials[]) => Promise<void>,
  clock = systemClock,
): Promise<Result<null, SetUpRefusal>> {
  if (actor.kind !== 'system') return refuse('identity.not-permitted')
  if (env.YIZHAN_MODE === 'demo') return refuse('identity.demo-city')
  if (!isComplete(people)) return refuse('identity.administrators-incomplete')
  const now = clock.now()
  const made: { account: Account; credentials: Credentials }[] = []
  for (const person of people) made.push(await newAdministrator(person, now))
  return inTransaction<null, SetUpRefusal>(async (tx) => {
    if (!(await holdSetUp(tx))) return refuse('identity.set-up-under-way')
    if ((await countAdmins(tx)) > 0) return refuse('identity.already-set-up')
    for (const { account } of made)
      if (!(await accounts.insert(tx, account)))
        return refuse('identity.staff-taken', 'staffNo', { staffNo: account.staffNo ?? '' })
    await handOut(made.map(({ credentials }) => credentials))
    await recordSetUp(
      tx,
      actor,
      made.map(({ account }) => account),
      clock,
    )
    return ok(null)
  }, SET_UP)
}

const isComplete = (people: readonly FirstAdministrator[]): boolean =>
  people.length === ADMIN_ROLES.length * PLACES.length &&
  repeatedAmong(people).length === 0 &&
  ADMIN_ROLES.every((role) => PLACES.every((place) => people.some((one) => one.role === role && one.place === place)))

async function newAdministrator(person: Enrolled, now: Date) {
  const { role, name, staffNo, phone, email, secret, provenAtStep } = person
  const { password, ...oneTime } = await newOneTimePassword(now)
  const given = { kind: 'staff', name, staffNo, phone, email, adminRole: role, passwordChangedAt: null } as const
  const bare = newAccount({ ...given, ...oneTime }, now)
  const totpCipher = sealSecret(bare.id, secret)
  const account: Account = { ...bare, totpCipher, totpEnabledAt: now, totpLastStep: provenAtStep }
  return { account, credentials: { person, oneTimePassword: password, goodUntil: oneTime.oneTimeUntil } }
}

async function recordSetUp(tx: Transaction, actor: Actor, made: readonly Account[], clock: typeof systemClock) {
  for (const { id, staffNo, adminRole } of made) {
    const subject = { subjectKind: 'account', subjectId: id }
    await recordAudit(tx, actor, { action: 'account.created', ...subject, detail: { staffNo } }, clock)
    const detail = { from: null, to: adminRole }
    await recordAudit(tx, actor, { action: 'account.admin-role-set', ...subject, detail }, clock)
  }
  const note = { action: 'city.set-up', subjectKind: 'city', subjectId: 'city', detail: { people: made.length } }
  await recordAudit(tx, actor, note, clock)
}
