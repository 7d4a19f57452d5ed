import { describe, expect, it } from 'vitest'
import { ANYONE, type Citizen } from '@/kernel/actor'
import { db } from '@/platform/db'
import { officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { sentCode } from '@/testing/messages'
import { aKnownPerson, aStaffAccount, asCitizen, PASSWORD } from '@/testing/people'
import { openMessage } from '../data/contact-message'
import type { Account } from '../domain/account'
import type { ContactMessageJob } from '../domain/contact-message'
import { mailAddress } from '../queries/mail-address'
import { ownLostContacts } from '../queries/own-lost-contacts'
import { sessionActor } from '../queries/session-actor'
import { changeContact, confirmContact } from './change-contact'
import { findAccountToRecover } from './find-account-to-recover'
import { recoverAtWindow } from './recover-at-window'
import { confirmRegistration, registerCitizen } from './register-citizen'
import { signIn } from './sign-in'

const NOW = new Date('2026-11-24T01:00:00Z')
const at = (minutes: number) => ({ now: () => new Date(NOW.getTime() + minutes * 60_000) })
const NEW_OWNER = '枫桥夜泊 客船 88'
const contactOf = { phone: '13611110000', email: 'passed-on@example.cn' } as const

let visitors = 0
const from = () => `198.51.100.${visitors++}`
const enter = (name: string, password: string) =>
  signIn(ANYONE, { name, password, ip: from(), userAgent: null }, at(30))
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
async function personOf(result: Awaited<ReturnType<typeof enter>>) {
  const { value } = result.ok ? result : { value: null }
  return value?.next === 'signed-in' ? (await sessionActor(value.sessionId, at(30))).id : null
}
const accountOf = (id: string) => db.account.findUniqueOrThrow({ where: { id } })

/** Whoever uses the number or address now opens an account with it. */
async function registerWith(contact: string, minute = 10): Promise<string> {
  const asked = { name: '新机主', contact, password: NEW_OWNER, locale: 'zh-CN', ip: from() }
  const { ticket } = succeeded(await registerCitizen(ANYONE, asked, at(minute)))
  const code = await sentCode()
  const { sessionId } = succeeded(await confirmRegistration(ANYONE, { ticket, code, userAgent: null }, at(minute)))
  return (await sessionActor(sessionId, at(minute))).id
}

async function messagesTo(contact: string): Promise<string[]> {
  const jobs = await db.$queryRaw<{ data: ContactMessageJob }[]>`
    SELECT data FROM pgboss.job WHERE name = 'contact-message' ORDER BY created_on`
  return jobs
    .map(({ data }) => openMessage(data))
    .filter(({ to }) => to === contact)
    .map(({ text }) => text)
}

async function change(account: Account, kind: 'phone' | 'email', value: string): Promise<string> {
  const self: Citizen = asCitizen(account)
  const asked = await changeContact(self, { kind, value, currentPassword: PASSWORD }, at(20))
  if (!asked.ok) return asked.refusal.code
  const given = { ticket: asked.value.ticket ?? '', code: await sentCode() }
  return codeOf(await confirmContact(self, given, at(20)))
}

describe.each(['phone', 'email'] as const)('a proved %s that its operator gave to somebody else', (kind) => {
  const contact = contactOf[kind]
  const proved = { phone: null, [kind]: contact, [`${kind}ProvedAt`]: NOW }

  it('is the newer prover’s; the former account loses it on record, is told, and gets in by it until it has another', async () => {
    const { account } = await aKnownPerson(proved)
    const newOwner = await registerWith(contact)
    expect((await messagesTo(contact)).at(-1)).toMatch(/已有账户.*验证码 \d{6}/)
    expect(await accountOf(newOwner)).toMatchObject({ [kind]: contact })
    expect(await accountOf(account.id)).toMatchObject({ [kind]: null, [`${kind}ProvedAt`]: null })
    expect(await ownLostContacts(asCitizen(account))).toMatchObject([{ kind, lostAt: at(10).now() }])
    const entries = await db.auditEntry.findMany({ where: { subjectId: account.id } })
    expect(entries).toMatchObject([{ action: 'account.contact-released', detail: { kind, wasProved: true } }])
    expect(JSON.stringify([entries, await db.contactLoss.findMany()])).not.toContain(contact)

    expect(await personOf(await enter(contact, PASSWORD))).toBe(account.id)
    expect(await personOf(await enter(contact, NEW_OWNER))).toBe(newOwner)
    const other = kind === 'phone' ? '13611110009' : 'own-again@example.cn'
    expect(await change(account, kind, other)).toBe('done')
    expect(await ownLostContacts(asCitizen(account))).toEqual([])
    expect(codeOf(await enter(contact, PASSWORD))).toBe('identity.wrong-name-or-password')
    expect(await personOf(await enter(other, PASSWORD))).toBe(account.id)
    expect(await mailAddress(account.id)).toEqual(kind === 'email' ? { email: other, locale: 'zh-CN' } : null)
    await db.account.updateMany({ where: { [kind]: contact }, data: { [kind]: null, [`${kind}ProvedAt`]: null } })
  })

  it('gives the former account back to nobody, and gets none of its messages', async () => {
    const { account, paper } = await aKnownPerson({ ...proved, name: '旧机主' })
    await registerWith(contact, 15)
    const before = (await messagesTo(contact)).length
    const clerks = [officer('陈窗口', '公安/window_clerk'), officer('周窗口', '民政/window_clerk')] as const
    const byName = await findAccountToRecover(clerks[0], { ...paper, signInName: contact }, at(16))
    expect(codeOf(byName)).toBe('identity.recovery-nobody')
    for (const clerk of clerks) {
      const { ticket } = succeeded(await findAccountToRecover(clerk, paper, at(17)))
      succeeded(await recoverAtWindow(clerk, { ticket, originalSeen: true }, at(17)))
    }
    expect((await messagesTo(contact)).length).toBe(before)
    expect(await mailAddress(account.id)).toBeNull()
    await db.account.updateMany({ where: { [kind]: contact }, data: { [kind]: null, [`${kind}ProvedAt`]: null } })
  })
})

it('what else the former holder proved is told of it', async () => {
  const email = 'still-mine@example.cn'
  await aKnownPerson({ phone: '13611110020', phoneProvedAt: NOW, email, emailProvedAt: NOW })
  await registerWith('13611110020')
  expect(await messagesTo(email)).toMatchObject([expect.stringMatching(/现在的使用者验证/)])
})

it('a member of staff who loses one keeps the staff number as name, and is no former holder at sign-in', async () => {
  const staff = await aStaffAccount({ staffNo: 'NP01', phone: '13611110030', phoneProvedAt: NOW })
  await registerWith('13611110030')
  expect(await accountOf(staff.id)).toMatchObject({ phone: null, staffNo: 'NP01' })
  expect(codeOf(await enter('13611110030', PASSWORD))).toBe('identity.wrong-name-or-password')
  expect(codeOf(await enter('NP01', PASSWORD))).toBe('done')
})
