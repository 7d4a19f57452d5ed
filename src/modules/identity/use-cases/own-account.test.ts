import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { passwordFits } from '@/platform/password-hash'
import { succeeded } from '@/testing/cases'
import { lastMessage, sentCode } from '@/testing/messages'
import { aCitizenAccount, aStaffAccount, asCitizen, asStaff, PASSWORD } from '@/testing/people'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { ownProfile } from '../queries/own-profile'
import { ownSessions } from '../queries/own-sessions'
import { secondFactorSetup } from '../queries/second-factor-setup'
import { sessionActor } from '../queries/session-actor'
import { changeContact, confirmContact } from './change-contact'
import { changePassword, choosePassword } from './change-password'
import { endOwnSessions } from './end-own-sessions'
import { revealOwnNumber } from './reveal-own-number'
import { enableSecondFactor, removeSecondFactor, startSecondFactor } from './set-up-second-factor'
import { verifyRealName } from './verify-real-name'

const BETTER = '细雨骑驴入剑门 42'
const open = (account: Account) => sessions.begin(db, account, 'Firefox', systemClock.now())
const lastAudit = () => db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })

describe('changing one’s password', () => {
  it('takes the current one, and ends every session but the one in use', async () => {
    const account = await aCitizenAccount()
    const [mine, other] = [await open(account), await open(account)]
    const input = { currentPassword: PASSWORD, newPassword: BETTER, sessionId: mine }
    expect(await changePassword(asCitizen(account), input)).toMatchObject({ ok: true })
    expect(await passwordFits((await ownRow(account)).passwordHash, BETTER)).toBe(true)
    expect((await sessionActor(mine)).kind).toBe('citizen')
    expect((await sessionActor(other)).kind).toBe('anyone')
    expect(await lastAudit()).toMatchObject({ action: 'account.password-changed', detail: { endedSessions: 1 } })
  })

  it.each([
    ['with a wrong current one', 'wrong', BETTER, 'identity.wrong-password', 'currentPassword'],
    ['to the same one', PASSWORD, PASSWORD, 'identity.password-same', 'newPassword'],
    ['to a common one', PASSWORD, 'qwerty123', 'identity.password-common', 'newPassword'],
    ['to a short one', PASSWORD, 'abc', 'identity.password-too-short', 'newPassword'],
  ])('is refused %s', async (_how, currentPassword, newPassword, code, field) => {
    const account = await aCitizenAccount()
    const sessionId = await open(account)
    const result = await changePassword(asCitizen(account), { currentPassword, newPassword, sessionId })
    expect(result).toMatchObject({ ok: false, refusal: { code, field } })
    expect((await ownRow(account)).passwordHash).toBe(account.passwordHash)
  })

  it('allows five wrong tries, then asks to wait', async () => {
    const account = await aCitizenAccount()
    const input = { currentPassword: 'wrong', newPassword: BETTER, sessionId: await open(account) }
    for (let i = 0; i < 5; i++) await changePassword(asCitizen(account), input)
    const right = { ...input, currentPassword: PASSWORD }
    expect(await changePassword(asCitizen(account), right)).toMatchObject({ refusal: { code: 'identity.wait' } })
  })

  it('is nobody’s who is not signed in', async () => {
    const input = { currentPassword: PASSWORD, newPassword: BETTER, sessionId: '' }
    expect(await changePassword(ANYONE, input)).toMatchObject({ refusal: { code: 'identity.not-found' } })
  })

  it('replaces a one-time password without asking for it again, once', async () => {
    const account = await aStaffAccount({ oneTimeUntil: new Date(systemClock.now().getTime() + 60_000) })
    const input = { newPassword: BETTER, sessionId: await open(account) }
    expect(await choosePassword(asStaff(account), input)).toMatchObject({ ok: true })
    expect(await sessionActor(input.sessionId)).toMatchObject({ kind: 'staff' })
    expect(await choosePassword(asStaff(account), input)).toMatchObject({ refusal: { code: 'identity.not-permitted' } })
  })
})

const ownRow = (account: Account) => db.account.findUniqueOrThrow({ where: { id: account.id } })

describe('changing one’s number or address', () => {
  it('takes the password and a code sent to the new one; nothing changes before, and for nobody else', async () => {
    const account = await aCitizenAccount({ phone: '13600000001' })
    const change = { kind: 'email', value: 'New@Example.cn', currentPassword: PASSWORD } as const
    const { ticket } = succeeded(await changeContact(asCitizen(account), change))
    expect(await ownProfile(asCitizen(account))).toMatchObject({ email: null })
    const code = await sentCode()
    const stranger = asCitizen(await aCitizenAccount())
    const given = { ticket: ticket ?? '', code }
    expect(await confirmContact(stranger, given)).toMatchObject({ refusal: { code: 'identity.code-over' } })
  })

  it('is done with the code that was sent, by the person who asked, and the old number is told', async () => {
    const account = await aCitizenAccount({ phone: '13600000011', phoneProvedAt: systemClock.now() })
    const change = { kind: 'phone', value: '13600000012', currentPassword: PASSWORD } as const
    const { ticket } = succeeded(await changeContact(asCitizen(account), change))
    succeeded(await confirmContact(asCitizen(account), { ticket: ticket ?? '', code: await sentCode() }))
    expect(await ownProfile(asCitizen(account))).toMatchObject({ phone: '136****0012' })
    expect(await lastMessage()).toMatchObject({ sentTo: '13600000011', text: expect.stringContaining('12345') })
  })

  it.each([
    ['a wrong password', { kind: 'phone', value: '13600000002', currentPassword: 'wrong' }, 'identity.wrong-password'],
    ['no number', { kind: 'phone', value: '123', currentPassword: PASSWORD }, 'identity.phone-unfit'],
    ['no address', { kind: 'email', value: 'x@', currentPassword: PASSWORD }, 'identity.email-unfit'],
    [
      'nothing, where it is the only way in',
      { kind: 'phone', value: ' ', currentPassword: PASSWORD },
      'identity.contact-needed',
    ],
  ] as const)('is refused with %s', async (_what, input, code) => {
    const account = await aCitizenAccount({ phone: `135${String(systemClock.now().getTime()).slice(-8)}` })
    expect(await changeContact(asCitizen(account), input)).toMatchObject({ ok: false, refusal: { code } })
    expect((await ownRow(account)).phone).toBe(account.phone)
  })
})

describe('one’s own identity number', () => {
  it('is shown in full after the password, and that is on record', async () => {
    const account = await aCitizenAccount()
    const number = '999999190001010015'
    await verifyRealName(asCitizen(account), { idType: 'resident_id', number })
    expect(await revealOwnNumber(asCitizen(account), { currentPassword: 'wrong' })).toMatchObject({ ok: false })
    expect(await revealOwnNumber(asCitizen(account), { currentPassword: PASSWORD })).toEqual({
      ok: true,
      value: number,
    })
    expect(await lastAudit()).toMatchObject({ action: 'identity.revealed-to-self', subjectId: account.id, detail: {} })
  })

  it('is none where none was given', async () => {
    const account = await aCitizenAccount()
    const result = await revealOwnNumber(asCitizen(account), { currentPassword: PASSWORD })
    expect(result).toMatchObject({ refusal: { code: 'identity.no-number' } })
  })
})

describe('one’s sessions', () => {
  it('are listed, and ended one by one or all but this', async () => {
    const account = await aCitizenAccount()
    const [mine, second, third] = [await open(account), await open(account), await open(account)]
    expect(await ownSessions(asCitizen(account))).toHaveLength(3)
    expect(await endOwnSessions(asCitizen(account), { only: second })).toEqual({ ok: true, value: { ended: 1 } })
    expect(await endOwnSessions(asCitizen(account), { except: mine })).toEqual({ ok: true, value: { ended: 1 } })
    expect((await ownSessions(asCitizen(account))).map(({ id }) => id)).toEqual([mine])
    expect((await sessionActor(third)).kind).toBe('anyone')
  })

  it('are nobody else’s to end', async () => {
    const [account, stranger] = [await aCitizenAccount(), await aCitizenAccount()]
    const mine = await open(account)
    const result = await endOwnSessions(asCitizen(stranger), { only: mine })
    expect(result).toMatchObject({ refusal: { code: 'identity.session-not-found' } })
    expect((await sessionActor(mine)).kind).toBe('citizen')
  })
})

describe('setting up a second factor', () => {
  const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(systemClock.now().getTime() / 1000) })

  it('shows a secret after the password, and counts from the first right code on', async () => {
    const account = await aStaffAccount({ staffNo: 'RG-T1' })
    const [staff, sessionId, other] = [asStaff(account), await open(account), await open(account)]
    expect(await startSecondFactor(staff, { currentPassword: 'wrong' })).toMatchObject({ ok: false })
    expect(await secondFactorSetup(staff)).toEqual({ state: 'off' })
    await startSecondFactor(staff, { currentPassword: PASSWORD })
    const setup = await secondFactorSetup(staff)
    if (setup.state !== 'started') throw new Error('expected a secret')
    expect(setup.uri).toContain('otpauth://totp/')
    expect(await enableSecondFactor(staff, { code: '000000', sessionId })).toMatchObject({
      refusal: { code: 'identity.wrong-code', field: 'code' },
    })
    expect(await enableSecondFactor(staff, { code: codeOf(setup.secret), sessionId })).toMatchObject({ ok: true })
    expect(await secondFactorSetup(staff)).toEqual({ state: 'on' })
    expect((await sessionActor(other)).kind).toBe('anyone')
    expect(await startSecondFactor(staff, { currentPassword: PASSWORD })).toMatchObject({
      refusal: { code: 'identity.second-factor-on' },
    })
    expect(await removeSecondFactor(staff, { currentPassword: PASSWORD, code: codeOf(setup.secret) })).toMatchObject({
      refusal: { code: 'identity.wrong-code' },
    })
  })
})
