import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aCitizenAccount, aStaffAccount, asCitizen, asStaff, PASSWORD } from '@/testing/people'
import { sealSecret } from '../data/second-factor'
import { sessionActor } from '../queries/session-actor'
import { confirmSecondFactor } from './confirm-second-factor'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

const NOW = new Date('2026-03-02T01:00:00Z')
const at = (seconds: number) => ({ now: () => new Date(NOW.getTime() + seconds * 1000) })
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const codeAt = (seconds: number) => generateSync({ secret: SECRET, epoch: NOW.getTime() / 1000 + seconds })

let visitors = 0
const from = (name: string, password = PASSWORD) => ({ name, password, ip: `192.0.2.${visitors++}`, userAgent: 'test' })

const auditOf = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { seq: 'asc' },
    select: { action: true, detail: true, actorKind: true },
  })

describe('signing in', () => {
  it.each([
    ['telephone number', { phone: '13900000001' }, '+86 139 0000 0001'],
    ['e-mail address', { email: 'wang@example.cn' }, 'WANG@example.cn'],
    ['staff number', { kind: 'staff', staffNo: 'RG-1' }, 'rg-1'],
  ] as const)('opens a session by %s and password', async (_by, account, typed) => {
    const person = await aCitizenAccount(account)
    const result = await signIn(ANYONE, from(typed), at(0))
    if (!result.ok || result.value.next !== 'signed-in') throw new Error('expected a session')
    expect(await sessionActor(result.value.sessionId, at(1))).toMatchObject({ kind: person.kind, id: person.id })
    expect(await auditOf(person.id)).toMatchObject([{ action: 'sign-in.succeeded', detail: { by: 'password' } }])
  })

  it('answers an unknown name and a wrong password in the same words, and notes the failure without the name', async () => {
    const person = await aCitizenAccount({ phone: '13900000002' })
    const unknown = await signIn(ANYONE, from('13900009999'), at(0))
    const wrong = await signIn(ANYONE, from('13900000002', 'not the password'), at(0))
    expect(unknown).toEqual(wrong)
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'identity.wrong-name-or-password' } })
    expect(await auditOf(person.id)).toMatchObject([{ action: 'sign-in.failed', actorKind: 'anyone' }])
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain('1390000')
    expect(JSON.stringify(await db.rateWindow.findMany())).not.toContain('1390000')
  })

  it('makes an unknown name wait as long as a wrong password does', async () => {
    await aCitizenAccount({ phone: '13900000012' })
    const time = async (name: string) => {
      const start = performance.now()
      for (let i = 0; i < 4; i++) await signIn(ANYONE, from(name, `wrong ${i}`), at(0))
      return performance.now() - start
    }
    const [unknown, wrong] = [await time('13900008888'), await time('13900000012')]
    expect(unknown / wrong).toBeGreaterThan(0.3)
    expect(unknown / wrong).toBeLessThan(3)
  })

  it('makes an account wait after five failures, longer after more, even for the right password', async () => {
    await aCitizenAccount({ phone: '13900000003' })
    const attempt = (seconds: number, password?: string) => signIn(ANYONE, from('13900000003', password), at(seconds))
    for (let i = 0; i < 5; i++) await attempt(0, 'wrong')
    expect(await attempt(0)).toMatchObject({ refusal: { code: 'identity.wait', params: { minutes: 5 } } })
    for (let i = 0; i < 5; i++) await attempt(301, 'wrong')
    expect(await attempt(602)).toMatchObject({ refusal: { code: 'identity.wait', params: { minutes: 50 } } })
    expect(await attempt(3601)).toMatchObject({ ok: true })
  })

  it('lets no more than five of sixteen guesses at once through', async () => {
    await aCitizenAccount({ phone: '13900000004' })
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, i) => signIn(ANYONE, from('13900000004', `guess ${i}`), at(0))),
    )
    expect(results.filter((r) => !r.ok && r.refusal.code === 'identity.wrong-name-or-password')).toHaveLength(5)
  })

  it('makes an address wait that tries many accounts', async () => {
    const input = { name: 'x', password: 'y', ip: '198.51.100.7', userAgent: null }
    const results = []
    for (let i = 0; i < 61; i++) results.push(await signIn(ANYONE, { ...input, name: `RG-X${i}` }, at(0)))
    expect(results.at(59)).toMatchObject({ refusal: { code: 'identity.wrong-name-or-password' } })
    expect(results.at(60)).toMatchObject({ refusal: { code: 'identity.wait' } })
  }, 60_000)

  it('opens nothing to a disabled person, nor by a one-time password that is over', async () => {
    await aStaffAccount({ staffNo: 'RG-OFF', disabledAt: NOW })
    await aStaffAccount({ staffNo: 'RG-LATE', oneTimeUntil: NOW })
    expect(await signIn(ANYONE, from('RG-OFF'), at(0))).toMatchObject({
      refusal: { code: 'identity.account-disabled' },
    })
    expect(await signIn(ANYONE, from('RG-LATE'), at(0))).toMatchObject({
      refusal: { code: 'identity.one-time-password-over' },
    })
  })

  it('opens nothing while a one-time password is still to be replaced', async () => {
    await aStaffAccount({ staffNo: 'RG-NEW', oneTimeUntil: at(600).now() })
    const result = await signIn(ANYONE, from('RG-NEW'), at(0))
    if (!result.ok || result.value.next !== 'signed-in') throw new Error('expected a session')
    expect(await sessionActor(result.value.sessionId, at(1))).toEqual(ANYONE)
  })
})

describe('the second factor', () => {
  const withFactor = async (staffNo: string) => {
    const account = await aStaffAccount({ staffNo })
    const data = { totpCipher: sealSecret(account.id, SECRET), totpEnabledAt: NOW }
    await db.account.update({ where: { id: account.id }, data })
    const result = await signIn(ANYONE, from(staffNo), at(0))
    if (!result.ok || result.value.next !== 'code') throw new Error('expected to be asked for a code')
    return { account, ticket: result.value.ticket }
  }
  const confirm = (ticket: string, code: string, seconds: number) =>
    confirmSecondFactor(ANYONE, { ticket, code, userAgent: null }, at(seconds))

  it('is asked for after the password and opens the session; the same code does so once', async () => {
    const { account, ticket } = await withFactor('RG-F1')
    expect(await db.session.count({ where: { accountId: account.id } })).toBe(0)
    const both = await Promise.all([confirm(ticket, codeAt(5), 5), confirm(ticket, codeAt(5), 5)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(await confirm(ticket, codeAt(5), 6)).toMatchObject({ refusal: { code: 'identity.wrong-code' } })
    expect(await confirm(ticket, codeAt(35), 35)).toMatchObject({ ok: true })
  })

  it.each([
    ['of the half minute before', (ticket: string) => confirm(ticket, codeAt(5), 31), 'identity.wrong-code'],
    ['25 hours later', (ticket: string) => confirm(ticket, codeAt(5), 25 * 3600), 'identity.ticket-over'],
    [
      'with a ticket older than five minutes',
      (ticket: string) => confirm(ticket, codeAt(301), 301),
      'identity.ticket-over',
    ],
    ['with a ticket of one’s own making', () => confirm('eyJhIjoxfQ', codeAt(5), 5), 'identity.ticket-over'],
    ['that is no code', (ticket: string) => confirm(ticket, '12345a', 5), 'identity.wrong-code'],
  ])('does not accept a code %s', async (what, attempt, code) => {
    const { account, ticket } = await withFactor(`RG-${[...what].length}`)
    expect(await attempt(ticket)).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.session.count({ where: { accountId: account.id } })).toBe(0)
  })

  it('allows five tries', async () => {
    const { ticket } = await withFactor('RG-F2')
    for (let i = 0; i < 5; i++) await confirm(ticket, '000000', 5)
    expect(await confirm(ticket, codeAt(5), 5)).toMatchObject({ refusal: { code: 'identity.wait' } })
  })
})

describe('a session', () => {
  const signedIn = async (overrides: Parameters<typeof aStaffAccount>[0]) => {
    const account = await aStaffAccount(overrides)
    const result = await signIn(ANYONE, from(overrides?.staffNo ?? ''), at(0))
    if (!result.ok || result.value.next !== 'signed-in') throw new Error('expected a session')
    return { account, sessionId: result.value.sessionId }
  }

  it('ends with signing out, whatever cookie is kept', async () => {
    const { account, sessionId } = await signedIn({ staffNo: 'RG-S1' })
    await signOut(asStaff(account), sessionId, at(10))
    expect(await sessionActor(sessionId, at(11))).toEqual(ANYONE)
  })

  it('is not ended by anybody else’s signing out', async () => {
    const { sessionId } = await signedIn({ staffNo: 'RG-S2' })
    await signOut(asCitizen(await aCitizenAccount()), sessionId, at(10))
    expect(await sessionActor(sessionId, at(11))).toMatchObject({ kind: 'staff' })
  })

  it('ends the moment its person is disabled', async () => {
    const { account, sessionId } = await signedIn({ staffNo: 'RG-S3' })
    await db.account.update({ where: { id: account.id }, data: { disabledAt: NOW } })
    expect(await sessionActor(sessionId, at(1))).toEqual(ANYONE)
  })

  it('lasts while staff come back within 15 minutes, and 12 hours at most', async () => {
    const { sessionId } = await signedIn({ staffNo: 'RG-S4' })
    for (let minute = 14; minute < 12 * 60; minute += 14)
      expect(await sessionActor(sessionId, at(minute * 60))).toMatchObject({ kind: 'staff' })
    expect(await sessionActor(sessionId, at(12 * 3600))).toEqual(ANYONE)
  })

  it.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000'])('is none when its id is %j', async (id) => {
    expect(await sessionActor(id)).toEqual(ANYONE)
  })
})
