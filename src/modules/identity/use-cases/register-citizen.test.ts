import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { faultsOf } from '@/kernel/result'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { sentCode } from '@/testing/messages'
import { aCitizenAccount, aStaffAccount, asCitizen, asStaff } from '@/testing/people'
import { attempt } from '../data/attempts'
import { SIGN_IN_LIMITS } from '../domain/sign-in-limits'
import { ownProfile } from '../queries/own-profile'
import { sessionActor } from '../queries/session-actor'
import { confirmRegistration, registerCitizen } from './register-citizen'
import { signIn } from './sign-in'
import { verifyRealName } from './verify-real-name'

const GOOD = {
  name: '阿依古丽·买买提',
  contact: '138-0000-0001',
  password: '雨后初晴的石板路',
  locale: 'zh-CN',
}
let visitors = 0
const ask = (change: Partial<typeof GOOD> & { ip?: string } = {}, clock = NOON) =>
  registerCitizen(ANYONE, { ...GOOD, ip: `203.0.113.${visitors++}`, ...change }, clock)
const NOON = { now: () => new Date('2026-11-24T04:00:00Z') }
const minutes = (n: number) => ({ now: () => new Date(NOON.now().getTime() + n * 60_000) })
const bring = (ticket: string, code: string, clock = NOON) =>
  confirmRegistration(ANYONE, { ticket, code, userAgent: null }, clock)
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code

/** Asks, reads the code that was sent, and brings it back. */
async function register(change: Partial<typeof GOOD> = {}, clock = NOON) {
  const { ticket } = succeeded(await ask(change, clock))
  return bring(ticket, await sentCode(), clock)
}

describe('registering', () => {
  it('opens a citizen’s account of level 0 once the code came back, and signs in; not before', async () => {
    const before = await db.account.count()
    const { ticket } = succeeded(await ask())
    expect(await db.account.count()).toBe(before)
    const signedIn = succeeded(await bring(ticket, await sentCode()))
    const actor = await sessionActor(signedIn.sessionId, NOON)
    expect(actor).toMatchObject({ kind: 'citizen', name: '阿依古丽·买买提', realNameLevel: 0 })
    const account = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
    expect(account).toMatchObject({ phone: '13800000001', phoneProvedAt: NOON.now(), email: null })
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('a code is good for ten minutes, five tries and once; it stands in no queue in the clear', async () => {
    const late = succeeded(await ask({ contact: '13800000010' })).ticket
    expect(codeOf(await bring(late, await sentCode(), minutes(10)))).toBe('identity.code-over')
    const often = succeeded(await ask({ contact: '13800000011' })).ticket
    const right = await sentCode()
    const jobs = JSON.stringify(await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'contact-message'`)
    for (const secret of [right, '13800000011']) expect(jobs).not.toContain(secret)
    const wrong = right === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++) expect(codeOf(await bring(often, wrong))).toBe('identity.code-wrong')
    expect(codeOf(await bring(often, right))).toBe('identity.code-over')
    const once = succeeded(await ask({ contact: '13800000012' })).ticket
    const code = await sentCode()
    expect(codeOf(await bring(once, code))).toBe('done')
    expect(codeOf(await bring(once, code))).toBe('identity.code-over')
    expect(codeOf(await bring('of-my-own.making', code))).toBe('identity.code-over')
  })

  it('never tells that a number is somebody’s: the answer is the same, and the message to it says so', async () => {
    expect(codeOf(await register({ contact: '13800000020' }))).toBe('done')
    const again = await ask({ contact: '13800000020', name: '别人' }, minutes(2))
    const other = await ask({ contact: '13800000021', name: '别人' }, minutes(2))
    expect([again.ok, other.ok]).toEqual([true, true])
    const { ticket } = succeeded(again)
    for (const code of ['00000x', 'abcdef'])
      expect(codeOf(await bring(ticket, code, minutes(2)))).toBe('identity.code-wrong')
  })

  it('takes a number from an account that only typed it, which is told; sign-in goes to the owner', async () => {
    const squatter = await aCitizenAccount({ phone: '13800000030' })
    const signedIn = succeeded(await register({ contact: '13800000030' }))
    const owner = await sessionActor(signedIn.sessionId, NOON)
    expect(await db.account.findUniqueOrThrow({ where: { id: squatter.id } })).toMatchObject({ phone: null })
    const jobs = await db.$queryRaw<{ data: { kind: string } }[]>`
      SELECT data FROM pgboss.job WHERE name = 'account-notice' AND data->>'accountId' = ${squatter.id}`
    expect(jobs.map(({ data }) => data.kind)).toEqual(['account.contact-lost'])
    await aCitizenAccount({ phone: '13800000030' })
    const entered = await signIn(ANYONE, {
      name: '13800000030',
      password: GOOD.password,
      ip: '192.0.2.9',
      userAgent: null,
    })
    expect(entered).toMatchObject({ ok: true })
    expect(owner.kind).toBe('citizen')
  })

  it('sends one number one message a minute and five an hour', async () => {
    const contact = '13800000040'
    expect(codeOf(await ask({ contact }))).toBe('done')
    expect(codeOf(await ask({ contact }))).toBe('identity.wait')
    for (const minute of [2, 4, 6, 8]) expect(codeOf(await ask({ contact }, minutes(minute)))).toBe('done')
    expect(codeOf(await ask({ contact }, minutes(10)))).toBe('identity.wait')
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
    expect(await ask(change)).toMatchObject({ ok: false, refusal: { code, field } })
    expect(await db.account.count()).toBe(before)
  })

  it('says everything that is wrong at once', async () => {
    const refused = await ask({ name: ' ', contact: '12345', password: 'abc' })
    expect(refused.ok ? [] : faultsOf(refused.refusal).map(({ field }) => field)).toEqual([
      'name',
      'contact',
      'password',
    ])
  })

  it('gives a number to one account only, also when two bring their codes at once: the newer proof wins', async () => {
    const tickets: [string, string][] = []
    for (const minute of [0, 2]) {
      const { ticket } = succeeded(await ask({ contact: 'two@example.cn' }, minutes(minute)))
      tickets.push([ticket, await sentCode()])
    }
    const results = await Promise.all(tickets.map(([ticket, code]) => bring(ticket, code, minutes(3))))
    expect(results.map(codeOf)).toEqual(['done', 'done'])
    expect(await db.account.count({ where: { email: 'two@example.cn' } })).toBe(1)
  })

  it('makes an address wait that registers one account after the other', async () => {
    const terminal = '198.51.100.1'
    expect(await ask({ ip: terminal, contact: 'first@example.cn' })).toMatchObject({ ok: true })
    for (let i = 1; i < SIGN_IN_LIMITS.registration[0].limit; i++) await attempt('registration', terminal, NOON)
    const late = await ask({ ip: terminal, contact: 'late@example.cn' })
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
