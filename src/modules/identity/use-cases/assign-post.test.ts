import { describe, expect, it } from 'vitest'
import { createPost } from '@/modules/departments/use-cases/arrange-posts'
import { createDepartment } from '@/modules/departments/use-cases/write-department'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { aCitizenAccount, anAdmin, aStaffAccount } from '@/testing/people'
import { confirmAll } from '@/testing/powers'
import * as sessions from '../data/session-store'
import { pendingPowers } from '../queries/pending-powers'
import { sessionActor } from '../queries/session-actor'
import { assignPost } from './assign-post'
import { confirmPower } from './confirm-power'
import { setAdminRole } from './set-admin-role'

const [system, security] = [await anAdmin('system_admin'), await anAdmin('security_admin')]

const nothing = { nameEn: null, parentId: null, creditCode: null, divisionCode: null, headName: null, address: null }
const empty = { ...nothing, phone: null, officeHours: null, intro: null, reconsiderationBody: null, courtName: null }
const department = await createDepartment(system, {
  ...empty,
  code: 'AB12',
  name: '市场监督管理局',
  shortName: '市监局',
  kind: 'department',
  reconsiderationUrl: null,
  endsOn: null,
  sortOrder: 0,
})
if (!department.ok) throw new Error(department.refusal.code)
const departmentId = department.value.id
const post = await createPost(system, { departmentId, role: 'approver', title: '分管副局长' })
if (!post.ok) throw new Error(post.refusal.code)
const { postId } = post.value

const to = (accountId: string) => ({ accountId, postId, startsOn: '2026-01-01', endsOn: null, reason: '新任' })

describe('giving somebody a post', () => {
  it('permits them what the post carries from their next page on', async () => {
    const account = await aStaffAccount()
    const sessionId = await sessions.begin(db, account, null, systemClock.now())
    expect(await sessionActor(sessionId)).toMatchObject({ posts: [] })
    expect(await assignPost(system, to(account.id))).toMatchObject({ ok: true })
    await confirmAll(security, account.id)
    expect(await sessionActor(sessionId)).toMatchObject({ posts: [{ departmentId, role: 'approver' }] })
    expect(await assignPost(system, to(account.id))).toMatchObject({ refusal: { code: 'departments.already-holds' } })
  })

  it('is refused for administrators, the disabled, citizens, and by anybody else', async () => {
    const disabled = await aStaffAccount({ disabledAt: systemClock.now() })
    expect(await assignPost(system, to(security.id))).toMatchObject({ refusal: { code: 'identity.is-administrator' } })
    expect(await assignPost(system, to(disabled.id))).toMatchObject({ refusal: { code: 'identity.is-disabled' } })
    expect(await assignPost(system, to((await aCitizenAccount()).id))).toMatchObject({
      refusal: { code: 'identity.not-found' },
    })
    expect(await assignPost(security, to(disabled.id))).toMatchObject({ refusal: { code: 'identity.not-permitted' } })
  })

  it('and making the same person an administrator at the same moment never both take effect', async () => {
    for (let i = 0; i < 10; i++) {
      const { id } = await aStaffAccount()
      await assignPost(system, to(id))
      await setAdminRole(system, { accountId: id, role: 'audit_admin', reason: '轮岗' })
      const { pending } = await pendingPowers(security, { accountId: id })
      const both = await Promise.all(pending.map((one) => confirmPower(security, { requestId: one.id })))
      expect(both.filter((result) => result.ok)).toHaveLength(1)
    }
  })
})
