import { describe, expect, it } from 'vitest'
import { type Actor, ANYONE } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { officer } from '@/testing/actors'
import { aKnownPerson, anAdmin, aStaffAccount, asCitizen, PASSWORD } from '@/testing/people'
import * as sessions from '../data/session-store'
import { sessionActor } from '../queries/session-actor'
import { disableAccount, enableAccount, endAccountSessions, resetPassword, resetSecondFactor } from './guard-account'
import { lookUpCitizen } from './look-up-citizen'
import { readCitizen } from './read-citizen'
import { signIn } from './sign-in'

const security = await anAdmin('security_admin')
const others: [string, Actor][] = [
  ['the system administrator', await anAdmin('system_admin')],
  ['the audit administrator', await anAdmin('audit_admin')],
  ['a window clerk', officer('周窗口', '民政/window_clerk')],
  ['a citizen', asCitizen((await aKnownPerson()).account)],
  ['anyone', ANYONE],
]
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const enter = (name: string) =>
  signIn(ANYONE, { name, password: PASSWORD, ip: `203.0.113.${name.slice(-2)}`, userAgent: null })
const actsOn = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ action }) => action)

describe('the security administrator', () => {
  it.each([
    ['telephone number', ({ phone }: { phone: string }) => `+86 ${phone}`],
    ['e-mail address', () => 'GU@example.cn '],
    ['identity number', ({ paper }: { paper: { number: string } }) => ` ${paper.number.toLowerCase()}`],
  ])('finds one account by %s, and reads it masked, on record', async (_by, typed) => {
    await db.account.updateMany({ where: { email: 'gu@example.cn' }, data: { email: null } })
    const known = await aKnownPerson({ email: 'gu@example.cn' })
    const { account, paper, phone } = known
    await sessions.begin(db, account, null, systemClock.now())
    expect(await lookUpCitizen(security, { whom: typed(known) })).toEqual({
      ok: true,
      value: { accountId: account.id },
    })
    expect(await readCitizen(security, account.id)).toMatchObject({
      name: '顾念',
      maskedPhone: `137****${phone.slice(-4)}`,
      maskedEmail: 'g***@example.cn',
      maskedNumber: `999999${'*'.repeat(10)}${paper.number.slice(-2)}`,
      sessions: [{ userAgent: null }],
      actions: ['disable', 'enable', 'endSessions', 'liftBlock'],
    })
    expect(await actsOn(account.id)).toEqual(['account.looked-up'])
  })

  it('finds nobody by a part, nor by a name, nor a colleague; each miss is on record without what was typed', async () => {
    const { phone } = await aKnownPerson()
    const colleague = await aStaffAccount({ staffNo: 'RG-900', phone: '13600000900' })
    const typed = [phone.slice(0, 10), '顾念', '99999919800101', 'RG-900', '13600000900', '']
    for (const whom of typed) expect(codeOf(await lookUpCitizen(security, { whom }))).toBe('identity.citizen-unknown')
    const missed = await db.auditEntry.findMany({ where: { action: 'account.looked-for-in-vain' } })
    expect(missed).toHaveLength(typed.length)
    expect(JSON.stringify(missed)).not.toMatch(/顾念|RG-900|136000/)
    expect(await readCitizen(security, colleague.id)).toBeNull()
    expect(await readCitizen(security, 'nobody')).toBeNull()
  })

  it('stops an account for a reason that its person is told; they are out at once, and in again when it is opened', async () => {
    const { account, phone } = await aKnownPerson()
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    const about = { accountId: account.id, reason: '证件遗失，本人要求停用' }
    expect(codeOf(await disableAccount(security, { ...about, reason: ' ' }))).toBe('identity.reason-required')
    expect(await disableAccount(security, about)).toEqual({ ok: true, value: { endedSessions: 1 } })
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    const params = { given: 'yes', reason: about.reason }
    expect(await enter(phone)).toMatchObject({ refusal: { code: 'identity.account-disabled', params } })
    expect(await readCitizen(security, account.id)).toMatchObject({ disabledReason: about.reason, sessions: [] })
    expect(codeOf(await enableAccount(security, about))).toBe('done')
    expect(await readCitizen(security, account.id)).toMatchObject({ disabledAt: null, disabledReason: null })
    expect(codeOf(await enter(phone))).toBe('done')
    expect(await actsOn(account.id)).toEqual(expect.arrayContaining(['account.disabled', 'account.enabled']))
  })

  it('says nothing of a stopped account to who does not know its password', async () => {
    const { phone } = await aKnownPerson({ disabledAt: systemClock.now(), disabledReason: '涉嫌冒用' })
    const guess = { name: phone, password: 'a guess', ip: '203.0.113.200', userAgent: null }
    expect(codeOf(await signIn(ANYONE, guess))).toBe('identity.wrong-name-or-password')
  })

  it('ends sessions, and never gives out a citizen’s password or takes off a second factor', async () => {
    const { account } = await aKnownPerson()
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    const about = { accountId: account.id, reason: '公用电脑忘记退出' }
    expect(codeOf(await endAccountSessions(security, about))).toBe('done')
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    for (const act of [resetPassword, resetSecondFactor])
      expect(codeOf(await act(security, about))).toBe('identity.not-permitted')
  })

  it('looks for so many an hour and no more', async () => {
    const eager = await anAdmin('security_admin')
    const { phone } = await aKnownPerson()
    for (let i = 0; i < env.RECOVERY_LOOKUPS_PER_HOUR; i++) await lookUpCitizen(eager, { whom: 'x' })
    expect(codeOf(await lookUpCitizen(eager, { whom: phone }))).toBe('identity.wait')
  })
})

it.each(others)('%s neither finds, reads, stops nor opens a citizen’s account', async (_who, actor) => {
  const { account, phone } = await aKnownPerson()
  expect(codeOf(await lookUpCitizen(actor, { whom: phone }))).toBe('identity.not-permitted')
  expect(await readCitizen(actor, account.id)).toBeNull()
  for (const act of [disableAccount, enableAccount, endAccountSessions])
    expect(codeOf(await act(actor, { accountId: account.id, reason: '因为' }))).toBe('identity.not-found')
  expect(await actsOn(account.id)).toEqual([])
})
