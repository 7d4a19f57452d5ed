import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, ANYONE, SYSTEM } from '@/kernel/actor'
import { myNotices } from '@/modules/notifications/queries/my-notices'
import { notifyAccountHolder } from '@/modules/notifications/use-cases/notify-account-holder'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { closeQueue } from '@/platform/queue'
import { idOf, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aCitizenAccount, aKnownPerson, asCitizen, PASSWORD } from '@/testing/people'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import type { AccountNoticeJob } from '../domain/account-notice'
import { sessionActor } from '../queries/session-actor'
import { choosePassword } from './change-password'
import { findAccountToRecover, type ShownIdDocument } from './find-account-to-recover'
import { recoverAtWindow } from './recover-at-window'
import { signIn } from './sign-in'
import { verifyRealName } from './verify-real-name'

afterAll(closeQueue)

const NOW = new Date('2026-11-24T01:00:00Z')
const at = (hours: number) => ({ now: () => new Date(NOW.getTime() + hours * 3_600_000) })
const clerk = officer('周窗口', '民政/window_clerk')

const first = officer('陈窗口', '公安/window_clerk')

/** Both clerks in turn: the first records, `by` confirms. */
async function handedOut(paper: ShownIdDocument, by: Actor = clerk, hours = 0) {
  const [recorded, confirmed] = [await press(first, paper, hours), await press(by, paper, hours)]
  expect(recorded).toMatchObject({ done: 'recorded' })
  if (confirmed.done === 'recorded' || confirmed.oneTimePassword === null) throw new Error('expected a password')
  const { oneTimePassword, goodUntil, ticket, clerks } = confirmed
  return { oneTimePassword, goodUntil, ticket, clerks }
}

async function press(by: Actor, paper: ShownIdDocument, hours = 0) {
  const { ticket } = succeeded(await findAccountToRecover(by, paper, at(hours)))
  return { ...succeeded(await recoverAtWindow(by, { ticket, originalSeen: true }, at(hours))), ticket }
}

let visitors = 0
const enter = (name: string, password: string, hours = 0) =>
  signIn(ANYONE, { name, password, ip: `198.51.100.${visitors++}`, userAgent: null }, at(hours))
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const entriesOn = (subjectId: string) => db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })

describe('somebody who forgot the password, at the window', () => {
  it('gets in once with what the clerk hands out, to choose a password of their own and nothing else', async () => {
    const { account, phone, paper } = await aKnownPerson()
    const old = await sessions.begin(db, account, null, NOW)
    const { oneTimePassword, goodUntil } = await handedOut(paper)
    expect(oneTimePassword).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    expect(goodUntil).toEqual(at(env.RECOVERY_PASSWORD_HOURS).now())
    expect(await db.session.findUnique({ where: { id: old } })).toMatchObject({ revokedAt: NOW })
    expect(codeOf(await enter(phone, PASSWORD))).toBe('identity.wrong-name-or-password')

    const signedIn = await enter(phone, oneTimePassword.replaceAll('-', ' ').toLowerCase())
    if (!signedIn.ok || signedIn.value.next !== 'signed-in') throw new Error('expected a session')
    const { sessionId } = signedIn.value
    expect((await sessionActor(sessionId, at(0))).kind).toBe('anyone')
    expect(codeOf(await enter(phone, oneTimePassword))).toBe('identity.one-time-password-over')

    await choosePassword(asCitizen(account), { newPassword: '一个新的长密码 7', sessionId }, at(0.1))
    expect(await sessionActor(sessionId, at(0.1))).toMatchObject({ kind: 'citizen', id: account.id })
    expect(codeOf(await enter(phone, '一个新的长密码 7', 0.2))).toBe('done')
  })

  it('is on record and told of it; neither password nor number is written anywhere', async () => {
    const { account, paper } = await aKnownPerson({ name: '阿卜杜拉·买买提' })
    const { oneTimePassword } = await handedOut({ ...paper, name: '阿卜杜拉•买买提 ', number: ` ${paper.number}` })
    const jobs = await db.$queryRaw<{ data: AccountNoticeJob }[]>`
      SELECT data FROM pgboss.job WHERE name = 'account-notice' AND data->>'accountId' = ${account.id}`
    expect(jobs).toHaveLength(1)
    for (const { data } of [...jobs, ...jobs]) await notifyAccountHolder(SYSTEM, data)
    const { notices } = await myNotices(asCitizen(account))
    expect(notices).toMatchObject([{ kind: 'account.recovered', params: {}, caseId: null, readAt: null }])
    const entries = await entriesOn(account.id)
    expect(entries.map(({ action, actorName }) => `${actorName} ${action}`)).toEqual([
      '陈窗口 account.looked-up',
      '陈窗口 account.document-seen',
      '周窗口 account.looked-up',
      '周窗口 account.recovered-at-window',
    ])
    const written = JSON.stringify([entries, jobs, notices, await db.rateWindow.findMany()])
    for (const secret of [oneTimePassword, paper.number]) expect(written).not.toContain(secret)
  })

  it('is named with the officer stood in for, where a stand-in serves', async () => {
    const { account, paper } = await aKnownPerson()
    const standIn: Actor = {
      ...officer('钱代班'),
      posts: [{ departmentId: idOf('民政'), role: 'window_clerk', standsInFor: { id: idOf('周'), name: '周窗口' } }],
    }
    await handedOut(paper, standIn)
    const names = (await entriesOn(account.id)).map(({ actorName }) => actorName)
    expect(new Set(names)).toEqual(new Set(['陈窗口', '钱代班（代周窗口）']))
  })

  it('gets in although many wrong passwords were tried before; an old slip is worth nothing', async () => {
    const { phone, paper } = await aKnownPerson()
    const { oneTimePassword } = await handedOut(paper)
    expect(codeOf(await enter(phone, oneTimePassword, 24))).toBe('identity.one-time-password-over')
    for (let i = 0; i < 6; i++) await enter(phone, `wrong ${i}`, 25)
    expect(codeOf(await enter(phone, PASSWORD, 25))).toBe('identity.wait')
    const again = await handedOut(paper, clerk, 25)
    expect(codeOf(await enter(phone, again.oneTimePassword, 25))).toBe('done')
  })
})

it('what a clerk found is used once, soon, and by themselves', async () => {
  const { paper } = await aKnownPerson()
  const { ticket } = await handedOut(paper)
  const again = (actor: Actor, sealed: string, hours: number) =>
    recoverAtWindow(actor, { ticket: sealed, originalSeen: true }, at(hours)).then(codeOf)
  expect(await again(clerk, ticket, 0)).toBe('identity.changed-meanwhile')
  expect(await again(clerk, ticket, 1)).toBe('identity.recovery-over')
  expect(await again(officer('钱窗口', '公安/window_clerk'), ticket, 0)).toBe('identity.recovery-over')
  expect(await again(clerk, 'of-my-own.making', 0)).toBe('identity.recovery-over')
})

describe('one clerk alone', () => {
  it('changes nothing: the same person never confirms what they recorded, and after fifteen minutes it is void', async () => {
    const { account, phone, paper } = await aKnownPerson()
    expect(await press(clerk, paper)).toMatchObject({ done: 'recorded' })
    const { ticket, recorded } = succeeded(await findAccountToRecover(clerk, paper, at(0.1)))
    expect(recorded).toMatchObject({ by: '周窗口' })
    const again = await recoverAtWindow(clerk, { ticket, originalSeen: true }, at(0.1))
    expect(codeOf(again)).toBe('identity.second-clerk-needed')
    expect(codeOf(await enter(phone, PASSWORD, 0.1))).toBe('done')
    expect(await press(first, paper, 0.25)).toMatchObject({ done: 'recorded' })
    expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({ oneTimeUntil: null })
  })

  it('is kept from it by the table itself', async () => {
    const { paper } = await aKnownPerson()
    await press(clerk, paper)
    await expect(
      db.$executeRaw`UPDATE window_proofs SET second_clerk_id = first_clerk_id WHERE confirmed_at IS NULL`,
    ).rejects.toThrow(/two_clerks/)
  })

  it('both stand on the slip and in the record', async () => {
    const { account, paper } = await aKnownPerson()
    expect((await handedOut(paper)).clerks).toEqual(['陈窗口', '周窗口'])
    const entry = (await entriesOn(account.id)).find(({ action }) => action === 'account.recovered-at-window')
    expect(entry).toMatchObject({ actorName: '周窗口', detail: { firstClerkName: '陈窗口' } })
  })
})

describe('a number that somebody else has stated', () => {
  const state = (account: Account, number: string) =>
    verifyRealName(asCitizen(account), { idType: 'resident_id', number }, at(0))

  it('does not keep its owner out, and goes back to them at a window; the other loses it and is told', async () => {
    const { account: squatter, paper } = await aKnownPerson({ name: '占号人' })
    const owner = await aCitizenAccount({ name: '顾念', phone: '13711110001' })
    expect(codeOf(await state(owner, paper.number))).toBe('done')
    const shown = { ...paper, name: '顾念', signInName: '13711110001' }
    await press(first, shown)
    expect(await press(clerk, shown)).toMatchObject({ done: 'number', oneTimePassword: null })
    const [mine, theirs] = await Promise.all(
      [owner, squatter].map(({ id }) => db.account.findUniqueOrThrow({ where: { id } })),
    )
    expect(mine).toMatchObject({ realNameLevel: 2 })
    expect(theirs).toMatchObject({ realNameLevel: 0, idNumberIndex: null, idNumberCipher: null })
    const jobs = await db.$queryRaw<{ data: AccountNoticeJob }[]>`
      SELECT data FROM pgboss.job WHERE name = 'account-notice' AND data->>'accountId' = ${squatter.id}`
    expect(jobs.map(({ data }) => data.kind)).toEqual(['account.number-lost'])
    expect(codeOf(await state(theirs as Account, paper.number))).toBe('identity.number-taken')
    expect(codeOf(await enter('13711110001', PASSWORD))).toBe('done')
  })

  it('under the same name is nobody’s by the document alone', async () => {
    const { paper } = await aKnownPerson({ name: '同名人' })
    const owner = await aCitizenAccount({ name: '同名人', phone: '13711110002' })
    await state(owner, paper.number)
    expect(codeOf(await findAccountToRecover(clerk, paper, at(0)))).toBe('identity.recovery-several')
    await press(first, { ...paper, signInName: '13711110002' })
    await press(clerk, { ...paper, signInName: '13711110002' })
    expect(codeOf(await findAccountToRecover(clerk, paper, at(0)))).toBe('done')
  })

  it('the sign-in name of somebody else gives nothing', async () => {
    const { paper } = await aKnownPerson()
    const other = await aCitizenAccount({ name: '另一人', phone: '13711110003' })
    const look = (signInName: string) => findAccountToRecover(clerk, { ...paper, signInName }, at(0)).then(codeOf)
    expect(await look(String(other.phone))).toBe('identity.recovery-nobody')
    expect(await look('13711119999')).toBe('identity.recovery-nobody')
    expect(await look('XT01'), 'no phone and no mail').toBe('identity.contact-unfit')
  })
})
