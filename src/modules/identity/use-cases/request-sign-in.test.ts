import { beforeAll, describe, expect, it } from 'vitest'
import { ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { aCitizenAccount, anAdmin, aStaffAccount, asStaff } from '@/testing/people'
import { confirmAll } from '@/testing/powers'
import * as sessions from '../data/session-store'
import { pendingPowers } from '../queries/pending-powers'
import { sessionActor } from '../queries/session-actor'
import { choosePassword } from './change-password'
import { confirmPower } from './confirm-power'
import { createStaffAccount } from './create-staff-account'
import { resetPassword, resetSecondFactor } from './guard-account'
import { requestSignIn } from './request-sign-in'
import { signIn } from './sign-in'

let [system, security]: Staff[] = []
const be = (actor: Staff | undefined): Staff => actor as Staff
beforeAll(async () => {
  ;[system, security] = [await anAdmin('system_admin'), await anAdmin('security_admin')]
  await anAdmin('audit_admin')
})

let serial = 0
const withFactor = () => {
  serial += 1
  return aStaffAccount({ staffNo: `SI-${serial}`, totpCipher: 'x', totpEnabledAt: systemClock.now() })
}
const about = (accountId: string) => ({ accountId, reason: '手机连同密码本遗失' })
const refusalOf = async (wanted: Promise<{ ok: boolean }>) =>
  ((await wanted) as { refusal?: { code: string } }).refusal?.code ?? 'done'
const rowOf = (id: string) => db.account.findUniqueOrThrow({ where: { id } })

describe('one security administrator alone', () => {
  it('resets the password or the second factor, and never both', async () => {
    const [first, second] = [await withFactor(), await withFactor()]
    expect(await refusalOf(resetPassword(be(security), about(first.id)))).toBe('done')
    expect(await refusalOf(resetSecondFactor(be(security), about(first.id)))).toBe('identity.two-to-reset')
    expect(await rowOf(first.id)).toMatchObject({ totpCipher: 'x' })
    expect(await refusalOf(resetSecondFactor(be(security), about(second.id)))).toBe('done')
    expect(await refusalOf(resetPassword(be(security), about(second.id)))).toBe('identity.two-to-reset')
    expect(await rowOf(second.id)).toMatchObject({ passwordHash: second.passwordHash, oneTimeUntil: null })
  })

  it('gives no password to somebody who has no second factor: it would be their whole sign-in', async () => {
    const { id } = await aStaffAccount()
    expect(await refusalOf(resetPassword(be(security), about(id)))).toBe('identity.two-to-reset')
  })

  it('does not do it in two presses at once either', async () => {
    const { id } = await withFactor()
    const done = await Promise.all([
      refusalOf(resetPassword(be(security), about(id))),
      refusalOf(resetSecondFactor(be(security), about(id))),
    ])
    expect(done.sort()).toEqual(['done', 'identity.two-to-reset'])
  })

  it('takes off a factor again once the person has chosen a password of their own', async () => {
    const account = await withFactor()
    succeeded(await resetPassword(be(security), about(account.id)))
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    await choosePassword(asStaff(account), { newPassword: '一个新的长密码 7', sessionId })
    expect(await refusalOf(resetSecondFactor(be(security), about(account.id)))).toBe('done')
  })
})

describe('a new sign-in', () => {
  it('is asked for by one and confirmed by the other: both are void, sessions end, the person and the auditors are told', async () => {
    const account = await withFactor()
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    succeeded(await requestSignIn(be(system), about(account.id)))
    expect(await rowOf(account.id)).toMatchObject({ passwordHash: account.passwordHash, totpCipher: 'x' })
    const requestId = (await pendingPowers(be(security), { accountId: account.id })).pending[0]?.id ?? ''
    expect(await refusalOf(confirmPower(be(system), { requestId }))).toBe('identity.not-permitted')
    const { oneTimePassword } = succeeded(await confirmPower(be(security), { requestId }))
    expect(await rowOf(account.id)).toMatchObject({ totpCipher: null, totpEnabledAt: null })
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    const input = { name: String(account.staffNo), password: oneTimePassword ?? '', ip: '192.0.2.9', userAgent: null }
    expect(await signIn(ANYONE, input)).toMatchObject({ ok: true, value: { next: 'signed-in' } })
    const jobs = await db.$queryRaw<{ accountId: string }[]>`
      SELECT data->>'accountId' AS "accountId" FROM pgboss.job
      WHERE name = 'account-notice' AND data->>'eventId' = ${requestId}`
    expect(jobs.map((job) => job.accountId)).toContain(account.id)
    expect(jobs.length).toBeGreaterThan(1)
  })

  it('is asked for by the system administrator alone, for a colleague, with a reason', async () => {
    const [account, citizen] = [await withFactor(), await aCitizenAccount()]
    expect(await refusalOf(requestSignIn(be(system), { accountId: account.id, reason: ' ' }))).toBe(
      'identity.reason-required',
    )
    expect(await refusalOf(requestSignIn(be(system), about(be(system).id)))).toBe('identity.not-permitted')
    expect(await refusalOf(requestSignIn(be(security), about(account.id)))).toBe('identity.not-permitted')
    for (const actor of [asStaff(account), ANYONE, SYSTEM])
      expect(await refusalOf(requestSignIn(actor, about(account.id)))).toBe('identity.not-found')
    expect(await refusalOf(requestSignIn(be(system), about(citizen.id)))).toBe('identity.not-found')
  })

  it('is not the way around the confirmation of a new account', async () => {
    const given = { name: '周窗口', staffNo: 'SI-NEW', phone: '', email: '', reason: '新录用' }
    const { accountId } = succeeded(await createStaffAccount(be(system), given))
    expect(await refusalOf(requestSignIn(be(system), about(accountId)))).toBe('identity.power-waits')
    expect(await confirmAll(be(security), accountId)).toMatch(/-/)
    expect(await refusalOf(requestSignIn(be(system), about(accountId)))).toBe('done')
  })
})
