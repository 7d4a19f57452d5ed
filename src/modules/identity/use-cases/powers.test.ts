import { beforeAll, describe, expect, it } from 'vitest'
import { ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { createPost } from '@/modules/departments/use-cases/arrange-posts'
import { notifyAccountHolder } from '@/modules/notifications/use-cases/notify-account-holder'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { aDepartment } from '@/testing/catalogue'
import { anAdmin, aStaffAccount, asStaff } from '@/testing/people'
import * as sessions from '../data/session-store'
import type { AccountNoticeJob } from '../domain/account-notice'
import { pendingPowers } from '../queries/pending-powers'
import { sessionActor } from '../queries/session-actor'
import { assignPost } from './assign-post'
import { confirmPower } from './confirm-power'
import { createStaffAccount } from './create-staff-account'
import { expirePowers } from './expire-powers'
import { resetPassword } from './guard-account'
import { refusePower } from './refuse-power'
import { setAdminRole } from './set-admin-role'
import { signIn } from './sign-in'

const at = (day: string) => ({ now: () => new Date(`${day}T02:00:00Z`) })
const monday = at('2026-11-23')
let [system, security, deputy, auditor]: Staff[] = []
let postId: string
let headId: string
const be = (actor: Staff | undefined): Staff => actor as Staff

beforeAll(async () => {
  ;[system, security, deputy, auditor] = [
    await anAdmin('system_admin'),
    await anAdmin('security_admin'),
    await anAdmin('security_admin'),
    await anAdmin('audit_admin'),
  ]
  const departmentId = await aDepartment('如皋市民政局', '0107')
  // Its people of the tests make room for a head whose every notice is counted.
  await db.postHolder.deleteMany({ where: { post: { departmentId } } })
  const make = async (role: 'approver' | 'agency_head', title: string) =>
    succeeded(await createPost(be(system), { departmentId, role, title })).postId
  postId = await make('approver', '分管副局长')
  const head = await aStaffAccount({ name: '高局长' }, monday.now())
  headId = head.id
  await giveNow(head.id, await make('agency_head', '局长'))
})

/** A post that was confirmed long ago. */
async function giveNow(accountId: string, post: string): Promise<void> {
  const data = { postId: post, accountId, startsOn: new Date('2026-01-01'), createdAt: monday.now() }
  await db.postHolder.create({ data: { id: crypto.randomUUID(), ...data } })
}

const to = (accountId: string) => ({ accountId, postId, startsOn: '2026-11-23', endsOn: null, reason: '接替退休同志' })
const theOne = async (accountId: string, clock = monday) => {
  const { pending } = await pendingPowers(be(security), { accountId }, clock)
  expect(pending).toHaveLength(1)
  return pending[0]?.id ?? ''
}
const postsOf = async (accountId: string) => {
  const account = (await db.account.findUniqueOrThrow({ where: { id: accountId } })) as Awaited<
    ReturnType<typeof aStaffAccount>
  >
  const actor = await sessionActor(await sessions.begin(db, account, null, monday.now()), monday)
  return actor.kind === 'staff' ? actor.posts.length : null
}
const refusalOf = async (wanted: Promise<{ ok: boolean }>) =>
  ((await wanted) as { refusal?: { code: string } }).refusal?.code ?? 'done'

describe('a power that was asked for', () => {
  it('is nobody’s until the security administrator confirms it, and then from the next page on', async () => {
    const { id } = await aStaffAccount({}, monday.now())
    succeeded(await assignPost(be(system), to(id), monday))
    succeeded(await assignPost(be(system), to(id), monday))
    expect(await postsOf(id)).toBe(0)
    const requestId = await theOne(id)
    succeeded(await confirmPower(be(security), { requestId }, monday))
    expect(await postsOf(id)).toBe(1)
    expect((await pendingPowers(be(security), { accountId: id }, monday)).pending).toEqual([])
    const lines = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['power.requested', be(system).id],
      ['post.assigned', be(security).id],
      ['power.confirmed', be(security).id],
    ])
  })

  it('is confirmed once, however often one presses; a colleague is told that it is decided', async () => {
    const { id } = await aStaffAccount({}, monday.now())
    succeeded(await assignPost(be(system), to(id), monday))
    const requestId = await theOne(id)
    const both = await Promise.all([1, 2].map(() => confirmPower(be(security), { requestId }, monday)))
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await db.postHolder.count({ where: { accountId: id } })).toBe(1)
    expect(await refusalOf(confirmPower(be(deputy), { requestId }, monday))).toBe('identity.power-decided')
  })

  it('is not confirmed by who asked, by who is to have it, or by anybody who is no security administrator', async () => {
    const account = await aStaffAccount({}, monday.now())
    succeeded(await assignPost(be(system), to(account.id), monday))
    const requestId = await theOne(account.id)
    for (const actor of [be(system), be(auditor), asStaff(account), SYSTEM, ANYONE])
      expect(await refusalOf(confirmPower(actor, { requestId }, monday))).toBe('identity.not-permitted')
    // Who asked has become a security administrator meanwhile.
    const turned: Staff = { ...be(system), adminRole: 'security_admin' }
    expect(await refusalOf(confirmPower(turned, { requestId }, monday))).toBe('identity.power-own')
    const self: Staff = { ...asStaff(account), adminRole: 'security_admin' }
    expect(await refusalOf(confirmPower(self, { requestId }, monday))).toBe('identity.power-own')
    expect(await postsOf(account.id)).toBe(0)
    const sql = `UPDATE power_requests SET state = 'confirmed', decided_by_id = requested_by_id WHERE id = '${requestId}'`
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/two_people/)
  })

  it('is refused with a reason, runs out after seven days, and can be asked for again', async () => {
    const { id } = await aStaffAccount({}, monday.now())
    expect(await refusalOf(assignPost(be(system), { ...to(id), reason: ' ' }, monday))).toBe('identity.reason-required')
    succeeded(await assignPost(be(system), to(id), monday))
    const first = await theOne(id)
    expect(await refusalOf(refusePower(be(security), { requestId: first, reason: '' }, monday))).toBe(
      'identity.reason-required',
    )
    succeeded(await refusePower(be(security), { requestId: first, reason: '已有人选' }, monday))
    expect(await refusalOf(confirmPower(be(security), { requestId: first }, monday))).toBe('identity.power-decided')
    succeeded(await assignPost(be(system), to(id), monday))
    const second = await theOne(id)
    const late = at('2026-11-30')
    expect(await refusalOf(confirmPower(be(security), { requestId: second }, late))).toBe('identity.power-over')
    expect(await expirePowers(SYSTEM, late)).toBeGreaterThan(0)
    expect(await db.powerRequest.findUniqueOrThrow({ where: { id: second } })).toMatchObject({ state: 'expired' })
    succeeded(await assignPost(be(system), to(id), late))
    succeeded(await confirmPower(be(security), { requestId: await theOne(id, late) }, late))
  })

  it('is looked at anew when it is confirmed: of a post and a role for one person only one comes about', async () => {
    const { id } = await aStaffAccount({}, monday.now())
    succeeded(await assignPost(be(system), to(id), monday))
    succeeded(await setAdminRole(be(system), { accountId: id, role: 'audit_admin', reason: '轮岗' }, monday))
    const { pending } = await pendingPowers(be(security), { accountId: id }, monday)
    const done = await Promise.all(
      pending.map(({ id: requestId }) => confirmPower(be(security), { requestId }, monday)),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is told to the head of the department; where there is none, or it is the head’s own, to the auditors; and to who has it', async () => {
    const told = async (accountId: string) => {
      const requestId = await theOne(accountId)
      succeeded(await confirmPower(be(security), { requestId }, monday))
      const jobs = await db.$queryRaw<{ data: AccountNoticeJob }[]>`
        SELECT data FROM pgboss.job WHERE name = 'account-notice' AND data->>'eventId' = ${requestId}`
      for (const { data } of jobs) await notifyAccountHolder(SYSTEM, data)
      return jobs.map(({ data }) => data.accountId)
    }
    const { id } = await aStaffAccount({ name: '新同事' }, monday.now())
    succeeded(await assignPost(be(system), to(id), monday))
    expect(await told(id)).toEqual([headId, id])
    expect(await db.inbox.findFirstOrThrow({ where: { accountId: id } })).toMatchObject({
      kind: 'account.power-received',
    })
    expect(await db.inbox.findFirstOrThrow({ where: { accountId: headId } })).toMatchObject({
      kind: 'account.power-given',
      params: { person: '新同事', power: 'post', title: '如皋市民政局 分管副局长' },
    })
    succeeded(await assignPost(be(system), to(headId), monday))
    expect(await told(headId)).toContain(be(auditor).id)
    const other = await aStaffAccount({}, monday.now())
    succeeded(await setAdminRole(be(system), { accountId: other.id, role: 'security_admin', reason: '副手' }, monday))
    expect(await told(other.id)).toContain(be(auditor).id)
  })
})

describe('a new colleague’s account', () => {
  const NEW = { name: '周窗口', staffNo: 'PW-1', phone: '', email: '', reason: '新录用' }
  const enter = (password: string) =>
    signIn(ANYONE, { name: 'PW-1', password, ip: '192.0.2.7', userAgent: null }, monday)

  it('opens to nobody before it is confirmed; its password is the confirming administrator’s to hand over', async () => {
    const created = succeeded(await createStaffAccount(be(system), NEW, monday))
    expect(Object.keys(created)).toEqual(['accountId'])
    const { accountId } = created
    const early = await resetPassword(be(security), { accountId, reason: '没有收到' }, monday)
    expect(early).toMatchObject({ refusal: { code: 'identity.power-waits' } })
    const confirmed = succeeded(await confirmPower(be(security), { requestId: await theOne(accountId) }, monday))
    expect(await enter(confirmed.oneTimePassword ?? '')).toMatchObject({ ok: true, value: { next: 'signed-in' } })
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(confirmed.oneTimePassword)
  })

  it('that is refused stays shut', async () => {
    const { accountId } = succeeded(await createStaffAccount(be(system), { ...NEW, staffNo: 'PW-2' }, monday))
    const requestId = await theOne(accountId)
    succeeded(await refusePower(be(security), { requestId, reason: '查无此人' }, monday))
    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({
      disabledReason: '查无此人',
    })
  })
})
