import { describe, expect, it } from 'vitest'
import { type Actor, ANYONE } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { aCitizenAccount, anAdmin, aStaffAccount, asCitizen, asStaff } from '@/testing/people'
import { confirmAll } from '@/testing/powers'
import * as sessions from '../data/session-store'
import { listPeople } from '../queries/list-people'
import { personFile } from '../queries/person-file'
import { sessionActor } from '../queries/session-actor'
import { choosePassword } from './change-password'
import { createStaffAccount } from './create-staff-account'
import { disableAccount, enableAccount, endAccountSessions, resetPassword, resetSecondFactor } from './guard-account'
import { revealStaffContact } from './reveal-staff-contact'
import { setAdminRole } from './set-admin-role'
import { signIn } from './sign-in'

const [system, security, audit] = [
  await anAdmin('system_admin'),
  await anAdmin('security_admin'),
  await anAdmin('audit_admin'),
]
const NEW = { name: '周窗口', staffNo: 'rg-100', phone: '', email: '', reason: '新录用' }
const lastAudit = () => db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })

describe('taking a colleague in', () => {
  it('gives a one-time password that opens nothing but the choice of an own one', async () => {
    const created = await createStaffAccount(system, NEW)
    if (!created.ok) throw new Error(created.refusal.code)
    const { accountId } = created.value
    const oneTimePassword = String(await confirmAll(security, accountId))
    expect(oneTimePassword).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    const input = { name: 'RG-100', password: oneTimePassword, ip: '192.0.2.1', userAgent: null }
    const signedIn = await signIn(ANYONE, input)
    if (!signedIn.ok || signedIn.value.next !== 'signed-in') throw new Error('expected a session')
    const { sessionId } = signedIn.value
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    const colleague = asStaff(await aRow(accountId))
    await choosePassword(colleague, { newPassword: '一个新的长密码 7', sessionId })
    expect(await sessionActor(sessionId)).toMatchObject({ kind: 'staff', name: '周窗口' })
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(oneTimePassword)
  })

  it.each([
    ['the same staff number again', NEW, 'identity.staff-taken', 'staffNo'],
    ['no name', { ...NEW, name: '' }, 'identity.name-unfit', 'name'],
    ['no staff number', { ...NEW, staffNo: '?' }, 'identity.staff-no-unfit', 'staffNo'],
    ['a telephone number as staff number', { ...NEW, staffNo: '13912345678' }, 'identity.staff-no-unfit', 'staffNo'],
    ['half a telephone number', { ...NEW, staffNo: 'RG-101', phone: '1391' }, 'identity.phone-unfit', 'phone'],
    ['half an address', { ...NEW, staffNo: 'RG-101', email: 'a@' }, 'identity.email-unfit', 'email'],
  ])('is refused with %s', async (_what, typed, code, field) => {
    expect(await createStaffAccount(system, typed)).toMatchObject({ ok: false, refusal: { code, field } })
  })

  it.each([
    ['the security administrator', security],
    ['the audit administrator', audit],
    ['anyone', ANYONE],
  ])('is not for %s', async (_who, actor) => {
    expect(await createStaffAccount(actor, { ...NEW, staffNo: 'RG-102' })).toMatchObject({
      refusal: { code: 'identity.not-permitted' },
    })
  })
})

const aRow = async (id: string) =>
  (await db.account.findUniqueOrThrow({ where: { id } })) as Awaited<ReturnType<typeof aStaffAccount>>
const guarded = (accountId: string, reason = '手机遗失') => ({ accountId, reason })

describe('guarding accounts', () => {
  it('disabling ends every session at once; enabling opens the account again', async () => {
    const account = await aStaffAccount()
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    expect(await disableAccount(security, guarded(account.id))).toEqual({ ok: true, value: { endedSessions: 1 } })
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    expect(await lastAudit()).toMatchObject({
      action: 'account.disabled',
      detail: { reason: '手机遗失', endedSessions: 1 },
    })
    expect(await enableAccount(security, guarded(account.id))).toMatchObject({ ok: true })
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    expect(await aRow(account.id)).toMatchObject({ disabledAt: null })
  })

  it('a lost second factor is taken off, a forgotten password replaced; neither does the other', async () => {
    const now = systemClock.now()
    const account = await aStaffAccount({ staffNo: 'RG-200', totpCipher: 'x', totpEnabledAt: now })
    const reset = await resetPassword(security, guarded(account.id))
    if (!reset.ok) throw new Error(reset.refusal.code)
    expect(await aRow(account.id)).toMatchObject({ totpEnabledAt: now })
    const input = { name: 'RG-200', password: reset.value.oneTimePassword, ip: '192.0.2.2', userAgent: null }
    expect(await signIn(ANYONE, input)).toMatchObject({ ok: true, value: { next: 'code' } })
    const { passwordHash } = await aRow(account.id)
    const other = await aStaffAccount({ staffNo: 'RG-201', totpCipher: 'x', totpEnabledAt: now })
    expect(await resetSecondFactor(security, guarded(other.id))).toMatchObject({ ok: true })
    const after = await aRow(other.id)
    expect(after).toMatchObject({ totpEnabledAt: null, totpCipher: null, passwordHash: other.passwordHash })
    expect((await aRow(account.id)).passwordHash).toBe(passwordHash)
  })

  const ACTS = { disableAccount, enableAccount, resetSecondFactor, endAccountSessions, resetPassword }
  it.each(Object.entries(ACTS))(
    '%s demands a reason, a colleague, and the security administrator',
    async (_name, act) => {
      const [account, citizen] = [await aStaffAccount(), await aCitizenAccount()]
      const code = async (actor: Actor, input: ReturnType<typeof guarded>) => {
        const result = await act(actor, input)
        return result.ok ? 'done' : result.refusal.code
      }
      expect(await code(security, guarded(account.id, '  '))).toBe('identity.reason-required')
      expect(await code(system, guarded(account.id))).toBe('identity.not-permitted')
      expect(await code(security, guarded(security.id))).toBe('identity.not-permitted')
      expect(await code(audit, guarded(account.id))).toBe('identity.not-found')
      expect(await code(asStaff(account), guarded(account.id))).toBe('identity.not-found')
      expect(await code(system, guarded(citizen.id))).toBe('identity.not-found')
      expect(await code(security, guarded('nobody'))).toBe('identity.not-found')
      expect(await aRow(account.id)).toEqual(account)
    },
  )

  it('never shuts out the last administrator of a kind', async () => {
    const another = await anAdmin('system_admin')
    expect(await disableAccount(security, guarded(another.id))).toMatchObject({ ok: true })
    expect(await disableAccount(security, guarded(system.id))).toMatchObject({
      refusal: { code: 'identity.last-administrator' },
    })
  })
})

describe('the three administrators', () => {
  it('one is appointed and let go, signed out each time', async () => {
    const account = await aStaffAccount()
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    expect(await setAdminRole(system, { accountId: account.id, role: 'audit_admin', reason: '轮岗' })).toMatchObject({
      ok: true,
    })
    await confirmAll(security, account.id)
    expect((await sessionActor(sessionId)).kind).toBe('anyone')
    expect(await setAdminRole(system, { accountId: account.id, role: null, reason: '' })).toMatchObject({ ok: true })
    expect(await aRow(account.id)).toMatchObject({ adminRole: null })
  })

  it('each kind keeps one, and nobody appoints themselves', async () => {
    const role = 'security_admin'
    expect(await setAdminRole(system, { accountId: system.id, role, reason: '轮岗' })).toMatchObject({
      refusal: { code: 'identity.not-permitted' },
    })
    expect(await setAdminRole(security, { accountId: audit.id, role, reason: '轮岗' })).toMatchObject({
      refusal: { code: 'identity.not-permitted' },
    })
    expect(await setAdminRole(system, { accountId: audit.id, role, reason: '轮岗' })).toMatchObject({
      refusal: { code: 'identity.last-administrator' },
    })
  })
})

describe('looking at people', () => {
  it.each(['%', '_', '\\'])('nobody is found by a sign that stands for others in a pattern: %s', async (text) => {
    await aStaffAccount()
    const { people } = await listPeople(security, { text })
    expect(people.filter(({ name }) => !name.includes(text))).toEqual([])
  })

  it('the list is paged by name and empty for those it does not concern', async () => {
    for (let i = 0; i < 55; i++) await aStaffAccount({ name: `丁${String(i).padStart(2, '0')}` })
    const first = await listPeople(system, { text: '丁' })
    const second = await listPeople(security, { text: '丁', after: first.after ?? undefined })
    expect([first.people.length, second.people.length, second.after]).toEqual([50, 5, null])
    expect(second.people[0]?.name).toBe('丁50')
    for (const actor of [audit, ANYONE, asCitizen(await aCitizenAccount())])
      expect(await listPeople(actor, {})).toEqual({ people: [], after: null })
  })

  it('a number is masked until a reason is given, and the look is on record', async () => {
    const account = await aStaffAccount({ phone: '13500000009' })
    expect(await personFile(system, account.id)).toMatchObject({ maskedPhone: '135****0009' })
    const input = { accountId: account.id, reason: '' }
    expect(await revealStaffContact(system, input)).toMatchObject({
      refusal: { code: 'identity.reason-required', field: 'reason' },
    })
    expect(await revealStaffContact(system, { ...input, reason: '通知培训，电话 13512345678' })).toMatchObject({
      value: { phone: '13500000009' },
    })
    expect(await lastAudit()).toMatchObject({ action: 'contact.revealed', detail: { reason: '通知培训，电话 ***' } })
    expect(await revealStaffContact(audit, input)).toMatchObject({ refusal: { code: 'identity.not-found' } })
    expect(await personFile(audit, account.id)).toBeNull()
  })
})
