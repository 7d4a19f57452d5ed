import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { aCitizenAccount, aStaffAccount, asCitizen, asStaff, PASSWORD } from '@/testing/people'
import { sealSecret } from '../data/second-factor'
import { sessionActor } from '../queries/session-actor'
import { intendToLink, linkProvider } from './link-provider'
import { signInWithProvider } from './sign-in-with-provider'

const ISSUER = 'https://id.example.cn'
const signIn = (subject: string, issuer = ISSUER) => signInWithProvider(ANYONE, { issuer, subject, userAgent: null })

/** What the log says of this account, or of nobody known. */
const onRecord = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ action, detail }) => ({
    action,
    detail,
  }))

async function linked(subject: string) {
  const account = await aCitizenAccount()
  const intent = await intendToLink(asCitizen(account), { currentPassword: PASSWORD })
  if (!intent.ok) throw new Error(intent.refusal.code)
  expect(await linkProvider(asCitizen(account), { issuer: ISSUER, subject, intent: intent.value })).toMatchObject({
    ok: true,
  })
  return account
}

describe('signing in through the city’s identity provider', () => {
  it('opens a session for the account it was linked to', async () => {
    const account = await linked('wang')
    const result = await signIn('wang')
    if (!result.ok || result.value.next !== 'signed-in') throw new Error('expected a session')
    expect(await sessionActor(result.value.sessionId)).toMatchObject({ id: account.id })
  })

  it('knows nobody by a subject that another issuer gave out', async () => {
    await linked('shared-subject')
    expect(await signIn('shared-subject', 'https://evil.example')).toMatchObject({
      refusal: { code: 'identity.provider-unknown' },
    })
    expect(await signIn('stranger')).toMatchObject({ refusal: { code: 'identity.provider-unknown' } })
  })

  it('puts on record whom it let nowhere, and why', async () => {
    const disabled = await linked('left')
    await db.account.update({ where: { id: disabled.id }, data: { disabledAt: systemClock.now() } })
    await signIn('left')
    expect((await onRecord(disabled.id)).at(-1)).toEqual({
      action: 'sign-in.failed',
      detail: { reason: 'identity.account-disabled', by: 'provider' },
    })
    await signIn('nobody-here')
    expect((await onRecord('unknown')).at(-1)).toEqual({
      action: 'sign-in.failed',
      detail: { reason: 'identity.provider-unknown', by: 'provider' },
    })
  })

  it('opens nothing to the disabled, and asks for the second factor where one is on', async () => {
    const disabled = await linked('gone')
    await db.account.update({ where: { id: disabled.id }, data: { disabledAt: systemClock.now() } })
    expect(await signIn('gone')).toMatchObject({ refusal: { code: 'identity.account-disabled' } })
    const careful = await linked('careful')
    const data = { totpCipher: sealSecret(careful.id, 'JBSWY3DPEHPK3PXP'), totpEnabledAt: systemClock.now() }
    await db.account.update({ where: { id: careful.id }, data })
    expect(await signIn('careful')).toMatchObject({ ok: true, value: { next: 'code' } })
  })
})

describe('linking an identity', () => {
  it('takes the password', async () => {
    const account = await aStaffAccount()
    expect(await intendToLink(asStaff(account), { currentPassword: 'wrong' })).toMatchObject({
      refusal: { code: 'identity.wrong-password' },
    })
  })

  it('is for whoever intended it, within five minutes, and one account only', async () => {
    await linked('taken')
    const [account, stranger] = [await aCitizenAccount(), await aCitizenAccount()]
    const intent = await intendToLink(asCitizen(account), { currentPassword: PASSWORD })
    if (!intent.ok) throw new Error(intent.refusal.code)
    const link = (actor: typeof account, subject: string, clock?: { now(): Date }) =>
      linkProvider(asCitizen(actor), { issuer: ISSUER, subject, intent: intent.value }, clock)
    expect(await link(stranger, 'fresh')).toMatchObject({ refusal: { code: 'identity.intent-over' } })
    const later = { now: () => new Date(systemClock.now().getTime() + 5 * 60_000) }
    expect(await link(account, 'fresh', later)).toMatchObject({ refusal: { code: 'identity.intent-over' } })
    expect(await link(account, 'taken')).toMatchObject({ refusal: { code: 'identity.provider-taken' } })
    expect(await onRecord(account.id)).toEqual([])
    expect(await link(account, 'fresh')).toMatchObject({ ok: true })
    expect(await onRecord(account.id)).toEqual([{ action: 'account.provider-linked', detail: { issuer: ISSUER } }])
  })
})
