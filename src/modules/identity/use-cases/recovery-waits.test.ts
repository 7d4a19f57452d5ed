import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, ANYONE, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { newId } from '@/platform/new-id'
import { closeQueue } from '@/platform/queue'
import { officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment } from '@/testing/catalogue'
import { aKnownPerson, anAdmin, aStaffAccount, asCitizen, PASSWORD } from '@/testing/people'
import { openMessage } from '../data/contact-message'
import * as sessions from '../data/session-store'
import type { AccountNoticeJob } from '../domain/account-notice'
import type { ContactMessageJob } from '../domain/contact-message'
import { ownRecovery } from '../queries/own-recovery'
import { carryOutRecoveries } from './carry-out-recovery'
import { findAccountToRecover, type ShownIdDocument } from './find-account-to-recover'
import { disableAccount } from './guard-account'
import { recoverAtWindow } from './recover-at-window'
import { signIn } from './sign-in'
import { stopOwnRecovery, stopRecoveryByCode } from './stop-recovery'

afterAll(closeQueue)

const NOW = new Date('2026-12-31T15:59:00Z')
const at = (hours: number) => ({ now: () => new Date(NOW.getTime() + hours * 3_600_000) })
const WAIT = env.RECOVERY_WAIT_HOURS
const [first, second] = [officer('陈窗口', '公安/window_clerk'), officer('周窗口', '民政/window_clerk')]

let serial = 0
async function aReachablePerson() {
  const email = `waits-${++serial}@example.cn`
  return { ...(await aKnownPerson({ phoneProvedAt: NOW, email, emailProvedAt: NOW })), email }
}

async function press(by: Actor, paper: ShownIdDocument, hours: number) {
  const { ticket } = succeeded(await findAccountToRecover(by, paper, at(hours)))
  return succeeded(await recoverAtWindow(by, { ticket, originalSeen: true }, at(hours)))
}

/** Both clerks in turn. */
async function confirmed(paper: ShownIdDocument, hours = 0) {
  await press(first, paper, hours)
  const done = await press(second, paper, hours)
  if (done.done === 'recorded' || done.oneTimePassword === null) throw new Error('expected a password')
  return { ...done, oneTimePassword: done.oneTimePassword }
}

let visitors = 0
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const enter = async (name: string, password: string, hours: number) =>
  codeOf(await signIn(ANYONE, { name, password, ip: `203.0.113.${visitors++}`, userAgent: null }, at(hours)))
const stopBy = async (code: string, hours: number, ip = `192.0.2.${visitors++}`) =>
  codeOf(await stopRecoveryByCode(ANYONE, { code, ip }, at(hours)))

async function messagesTo(...contacts: string[]) {
  const jobs = await db.$queryRaw<{ data: ContactMessageJob }[]>`
    SELECT data FROM pgboss.job WHERE name = 'contact-message' ORDER BY created_on`
  const sent = jobs.map(({ data }) => ({ ...openMessage(data), until: data.until }))
  return sent.filter(({ to }) => contacts.includes(to))
}

async function stopSecrets(phone: string) {
  const text = (await messagesTo(phone)).at(-1)?.text ?? ''
  return {
    token: /\/stop-recovery#([A-Z2-9]{26})/.exec(text)?.[1] ?? '',
    code: /停止码 ([A-Z2-9]{4}-[A-Z2-9]{4})/.exec(text)?.[1] ?? '',
  }
}

const noticesOf = async (accountId: string) =>
  (
    await db.$queryRaw<{ data: AccountNoticeJob }[]>`
      SELECT data FROM pgboss.job WHERE name = 'account-notice' AND data->>'accountId' = ${accountId} ORDER BY created_on`
  ).map(({ data }) => data)
const actionsOn = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ action }) => action)
let departments = 0
/** A department of its own whose window the clerk holds; gives the id of its head. */
async function headAbove({ id: clerkId }: Actor): Promise<string> {
  const departmentId = await aDepartment('如皋市民政局', `91${++departments}`)
  await db.postHolder.deleteMany({ where: { post: { departmentId } } })
  const head = await aStaffAccount({ name: '高局长' })
  await hold(departmentId, 'window_clerk', clerkId)
  await hold(departmentId, 'agency_head', head.id)
  return head.id
}

async function hold(departmentId: string, role: string, accountId: string): Promise<void> {
  const [startsOn, createdAt] = [new Date('2026-01-05'), NOW]
  const holders = { create: { id: newId(NOW), accountId, startsOn, createdAt } }
  await db.post.create({ data: { id: newId(NOW), departmentId, role, title: newId(NOW), createdAt, holders } })
}

const accountOf = (id: string) => db.account.findUniqueOrThrow({ where: { id } })

describe('an account whose holder can be told', () => {
  it('is given back only after the waiting time, at the next sign-in', async () => {
    const { account, phone, paper } = await aReachablePerson()
    const session = await sessions.begin(db, account, null, NOW)
    const { oneTimePassword, effectiveAt, goodUntil } = await confirmed(paper)
    expect(effectiveAt).toEqual(at(WAIT).now())
    expect(goodUntil).toEqual(at(WAIT + env.RECOVERY_PASSWORD_HOURS).now())
    expect(await accountOf(account.id)).toMatchObject({ realNameLevel: 1, oneTimeUntil: null })
    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ revokedAt: null })
    expect(await enter(phone, oneTimePassword, WAIT - 0.02)).toBe('identity.recovery-not-yet')
    expect(await enter(phone, PASSWORD, WAIT - 0.02)).toBe('done')
    expect(await enter(phone, PASSWORD, WAIT)).toBe('identity.wrong-name-or-password')
    expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ revokedAt: at(WAIT).now() })
    expect(await enter(phone, oneTimePassword, WAIT)).toBe('done')
    expect(await accountOf(account.id)).toMatchObject({ realNameLevel: 2 })
    expect((await actionsOn(account.id)).filter((action) => action.startsWith('account.reco'))).toEqual([
      'account.recovery-requested',
      'account.recovered-at-window',
    ])
  })

  it('is given back by the scheduled job, once, and its slip is over after its hours', async () => {
    const { account, phone, paper } = await aReachablePerson()
    const { oneTimePassword } = await confirmed(paper)
    await carryOutRecoveries(SYSTEM, at(WAIT - 0.02))
    expect(await accountOf(account.id)).toMatchObject({ oneTimeUntil: null })
    await carryOutRecoveries(SYSTEM, at(WAIT + 1))
    await carryOutRecoveries(SYSTEM, at(WAIT + 1))
    expect((await actionsOn(account.id)).filter((action) => action === 'account.recovered-at-window')).toHaveLength(1)
    expect(await enter(phone, oneTimePassword, WAIT + env.RECOVERY_PASSWORD_HOURS)).toBe(
      'identity.one-time-password-over',
    )
  })

  it('tells it at once on every proved number and address, with link and code; the database keeps neither', async () => {
    const { account, phone, email, paper } = await aReachablePerson()
    await confirmed(paper)
    const sent = await messagesTo(phone, email)
    expect(sent.map(({ kind }) => kind)).toEqual(['phone', 'email'])
    for (const { text, until } of sent) {
      expect(text).toMatch(/2027年1月1日 23:59生效/)
      expect(until).toBe(at(WAIT).now().toISOString())
    }
    const { token, code } = await stopSecrets(phone)
    expect(token).toHaveLength(26)
    expect((await noticesOf(account.id)).map(({ kind }) => kind)).toEqual(['account.recovery-waits'])
    const rows = await db.pendingRecovery.findMany({ where: { accountId: account.id } })
    const written = JSON.stringify([rows, await db.auditEntry.findMany({ where: { subjectId: account.id } })])
    for (const secret of [token, code, code.replace('-', ''), paper.number, phone, email])
      expect(written).not.toContain(secret)
  })

  it('tells nobody on a number that was only typed, and is given back at once', async () => {
    const { phone, paper } = await aKnownPerson({ email: 'typed-only@example.cn' })
    const { oneTimePassword, effectiveAt } = await confirmed(paper)
    expect(effectiveAt).toBeNull()
    expect(await messagesTo(phone, 'typed-only@example.cn')).toEqual([])
    expect(await enter(phone, oneTimePassword, 0)).toBe('done')
  })
})

describe('a holder who did not ask for it', () => {
  it.each(['token', 'code'] as const)(
    'stops it by the %s: nothing changes, on record, heads and administrator are told',
    async (by) => {
      const [{ account, phone, paper }, guard] = [await aReachablePerson(), await anAdmin('security_admin')]
      const headId = await headAbove(second)
      const { oneTimePassword } = await confirmed(paper)
      const secret = (await stopSecrets(phone))[by]
      expect(await stopBy(`${secret.slice(0, -1)}!`, 1)).toBe('identity.stop-code-unknown')
      expect(await stopBy(` ${secret.toLowerCase()} `, 1)).toBe('done')
      expect(await stopBy(secret, 1)).toBe('done')
      expect(await enter(phone, oneTimePassword, WAIT)).toBe('identity.wrong-name-or-password')
      expect(await enter(phone, PASSWORD, WAIT)).toBe('done')
      await carryOutRecoveries(SYSTEM, at(WAIT))
      expect(await accountOf(account.id)).toMatchObject({ realNameLevel: 1, oneTimeUntil: null })
      const row = await db.pendingRecovery.findFirstOrThrow({ where: { accountId: account.id } })
      expect(row).toMatchObject({ state: 'stopped', passwordHash: null, idNumberCipher: null })
      expect((await actionsOn(account.id)).filter((action) => action === 'account.recovery-stopped')).toHaveLength(1)
      for (const told of [guard.id, headId])
        expect((await noticesOf(told)).map(({ kind, params }) => [kind, params?.person])).toContainEqual([
          'account.recovery-disputed',
          '陈窗口、周窗口',
        ])
      expect((await messagesTo(phone)).at(-1)?.text).toContain('已停止')
    },
  )

  it('stops it while signed in; nobody else can', async () => {
    const { account, paper } = await aReachablePerson()
    const other = (await aReachablePerson()).account
    await confirmed(paper)
    expect(await ownRecovery(asCitizen(account))).toEqual({ effectiveAt: at(WAIT).now() })
    expect(await ownRecovery(asCitizen(other))).toBeNull()
    expect(codeOf(await stopOwnRecovery(asCitizen(other), at(1)))).toBe('identity.recovery-took-effect')
    expect(codeOf(await stopOwnRecovery(first, at(1)))).toBe('identity.not-permitted')
    expect(codeOf(await stopOwnRecovery(asCitizen(account), at(1)))).toBe('done')
    expect(await ownRecovery(asCitizen(account))).toBeNull()
  })

  it('stops the new one with the code of the one it replaced; afterwards it is too late', async () => {
    const { account, phone, paper } = await aReachablePerson()
    const old = await confirmed(paper)
    const { code } = await stopSecrets(phone)
    const { effectiveAt } = await confirmed(paper, 2)
    expect(effectiveAt).toEqual(at(WAIT + 2).now())
    expect(await enter(phone, old.oneTimePassword, WAIT + 1)).toBe('identity.wrong-name-or-password')
    expect(await stopBy(code, WAIT + 1)).toBe('done')
    await confirmed(paper, 3)
    const late = await stopSecrets(phone)
    await carryOutRecoveries(SYSTEM, at(WAIT + 3))
    expect(await accountOf(account.id)).toMatchObject({ realNameLevel: 2 })
    expect(await stopBy(late.code, WAIT + 3)).toBe('identity.recovery-took-effect')
  })

  it('may not be guessed: tries are counted per address', async () => {
    for (let i = 0; i < 20; i++) await stopBy(`GUESS${i}`, 0, '192.0.2.250')
    expect(await stopBy('GUESS', 0, '192.0.2.250')).toBe('identity.wait')
  })
})

it('an account that the security administrator stopped meanwhile stays stopped', async () => {
  const [{ account, paper }, guard] = [await aReachablePerson(), await anAdmin('security_admin')]
  await confirmed(paper)
  succeeded(await disableAccount(guard, { accountId: account.id, reason: '冒领' }, at(1)))
  await carryOutRecoveries(SYSTEM, at(WAIT))
  expect(await accountOf(account.id)).toMatchObject({ oneTimeUntil: null, realNameLevel: 1 })
  expect(await actionsOn(account.id)).toContain('account.recovery-void')
})

it('only the city itself gives accounts back by the clock', async () =>
  expect(carryOutRecoveries(first, at(0))).rejects.toThrow(/only the city/))
