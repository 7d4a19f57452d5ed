import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aCitizenAccount, aStaffAccount, asCitizen, asStaff } from '@/testing/people'
import { attempt } from '../data/attempts'
import { SIGN_IN_LIMITS } from '../domain/sign-in-limits'
import { ownProfile } from '../queries/own-profile'
import { sessionActor } from '../queries/session-actor'
import { registerCitizen } from './register-citizen'
import { verifyRealName } from './verify-real-name'

const GOOD = {
  name: '阿依古丽·买买提',
  contact: '138-0000-0001',
  password: '雨后初晴的石板路',
  locale: 'zh-CN',
  userAgent: null,
}
let visitors = 0
const register = (change: Partial<typeof GOOD> & { ip?: string } = {}) =>
  registerCitizen(ANYONE, { ...GOOD, ip: `203.0.113.${visitors++}`, ...change })

describe('registering', () => {
  it('opens a citizen’s account of level 0 and signs in', async () => {
    const result = await register()
    if (!result.ok) throw new Error(result.refusal.code)
    const actor = await sessionActor(result.value.sessionId)
    expect(actor).toMatchObject({ kind: 'citizen', name: '阿依古丽·买买提', realNameLevel: 0 })
    const account = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
    expect(account).toMatchObject({ phone: '13800000001', email: null })
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it.each([
    ['no name', { name: ' ' }, 'identity.name-unfit', 'name'],
    ['neither a number nor an address', { contact: '12345' }, 'identity.contact-unfit', 'contact'],
    ['a short password', { password: 'abc' }, 'identity.password-too-short', 'password'],
    ['a common password', { password: 'password123' }, 'identity.password-common', 'password'],
    [
      'their number as password',
      { contact: '13800000002', password: '13800000002' },
      'identity.password-about-you',
      'password',
    ],
  ])('refuses %s, naming the field', async (_what, change, code, field) => {
    const before = await db.account.count()
    expect(await register(change)).toMatchObject({ ok: false, refusal: { code, field } })
    expect(await db.account.count()).toBe(before)
  })

  it('gives a number or an address to one person only, also when two ask at once', async () => {
    const results = await Promise.all([1, 2, 3, 4].map(() => register({ contact: 'two@example.cn' })))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((r) => !r.ok && r.refusal.code === 'identity.contact-taken')).toHaveLength(3)
  })

  it('makes an address wait that registers one account after the other', async () => {
    const terminal = '198.51.100.1'
    expect(await register({ ip: terminal, contact: 'first@example.cn' })).toMatchObject({ ok: true })
    for (let i = 1; i < SIGN_IN_LIMITS.registration[0].limit; i++) await attempt('registration', terminal)
    const late = await register({ ip: terminal, contact: 'late@example.cn' })
    expect(late).toMatchObject({ refusal: { code: 'identity.wait' } })
  })
})

describe('the real-name step', () => {
  const NUMBER = '999999190001010015'
  const paper = { idType: 'resident_id', number: NUMBER } as const

  it('takes a citizen to level 1; the number is kept sealed, shown masked, and in no log', async () => {
    const account = await aCitizenAccount({ phone: '13700000001' })
    expect(await verifyRealName(asCitizen(account), paper)).toMatchObject({ ok: true })
    const row = await db.account.findUniqueOrThrow({ where: { id: account.id } })
    expect(row).toMatchObject({ realNameLevel: 1, idType: 'resident_id' })
    expect(JSON.stringify(row)).not.toContain(NUMBER)
    expect(await ownProfile(asCitizen(account))).toMatchObject({ maskedIdNumber: '999999**********15' })
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(NUMBER)
  })

  it('is not done twice', async () => {
    const account = await aCitizenAccount({ realNameLevel: 1 })
    expect(await verifyRealName(asCitizen(account), { ...paper, number: '440524188001010014' })).toMatchObject({
      refusal: { code: 'identity.already-verified' },
    })
  })

  it('proves nothing: another may state the same number, until its document was seen at a window', async () => {
    const [first, second, third] = [await aCitizenAccount(), await aCitizenAccount(), await aCitizenAccount()]
    const number = '999999190001010023'
    const state = (person: typeof first) => verifyRealName(asCitizen(person), { ...paper, number: ` ${number} ` })
    const both = await Promise.all([state(first), state(second)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    await db.account.update({ where: { id: first.id }, data: { realNameLevel: 2 } })
    expect(await state(third)).toEqual({
      ok: false,
      refusal: { code: 'identity.number-taken', field: 'number', params: undefined },
    })
    expect(await db.account.findUniqueOrThrow({ where: { id: third.id } })).toMatchObject({ realNameLevel: 0 })
    const twice = db.account.update({ where: { id: second.id }, data: { realNameLevel: 2 } })
    await expect(twice).rejects.toThrow(/Unique constraint/)
  })

  it.each([
    ['a wrong check digit', '110105194912310021', 'identity.number-check-digit'],
    ['an impossible birth date', '110105194913310022', 'identity.number-birth-date'],
    ['nothing', '', 'identity.number-empty'],
  ])('refuses %s', async (_what, number, code) => {
    const account = await aCitizenAccount()
    expect(await verifyRealName(asCitizen(account), { ...paper, number })).toMatchObject({
      refusal: { code, field: 'number' },
    })
  })

  it('is no place to find out who is registered: five tries an hour', async () => {
    const account = await aCitizenAccount()
    for (let i = 0; i < 5; i++) await verifyRealName(asCitizen(account), paper)
    expect(await verifyRealName(asCitizen(account), paper)).toMatchObject({ refusal: { code: 'identity.wait' } })
  })

  it('is not for staff', async () => {
    const staff = await aStaffAccount()
    expect(await verifyRealName(asStaff(staff), paper)).toMatchObject({ refusal: { code: 'identity.not-permitted' } })
  })
})
