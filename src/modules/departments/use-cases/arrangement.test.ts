import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { faultsOf } from '@/kernel/result'
import { postsHeldBy } from '@/modules/departments/queries/posts-held-by'
import { db } from '@/platform/db'
import { departmentFacts as facts } from '@/testing/department-facts'
import type { DepartmentFacts } from '../domain/department'
import { departmentByCode } from '../queries/department-by-code'
import { departmentTree } from '../queries/department-tree'
import { closePost, createPost } from './arrange-posts'
import { endPostHolder } from './end-post-holder'
import { recordPostHolder } from './record-post-holder'
import { setDepartmentActive } from './set-department-active'
import { createDepartment, updateDepartment } from './write-department'

const admin = { kind: 'staff', id: crypto.randomUUID(), name: '管理员', posts: [], adminRole: 'system_admin' } as const
const OTHERS = [ANYONE, { ...admin, adminRole: 'security_admin' }, { ...admin, adminRole: 'audit_admin' }] as const
const PERSON = crypto.randomUUID()
const clock = { now: () => new Date('2026-03-02T01:00:00Z') }

async function aDepartment(change: Partial<DepartmentFacts> = {}) {
  const created = await createDepartment(admin, facts(change), clock)
  if (!created.ok) throw new Error(created.refusal.code)
  return created.value
}

async function aPost(departmentId: string, title = '审批科科员') {
  const created = await createPost(admin, { departmentId, role: 'reviewer', title }, clock)
  if (!created.ok) throw new Error(created.refusal.code)
  return created.value.postId
}

/** As the security administrator, by whose confirmation a post is given. */
const give = (postId: string, startsOn = '2026-03-01', endsOn: string | null = null) =>
  db.$transaction((tx) =>
    recordPostHolder(
      tx,
      { ...admin, adminRole: 'security_admin' },
      { accountId: PERSON, postId, startsOn, endsOn },
      clock,
    ),
  )

describe('a department', () => {
  it('is created under another, changed, and found in the tree', async () => {
    const [parent, child] = [await aDepartment(), await aDepartment({ name: '政务服务中心' })]
    const change = { ...facts(), name: '政务服务中心（新）', parentId: parent.id, id: child.id, expectedVersion: 0 }
    expect(await updateDepartment(admin, change, clock)).toEqual({ ok: true, value: child })
    const tree = await departmentTree(admin)
    expect(tree.find(({ id }) => id === parent.id)?.children).toMatchObject([{ name: '政务服务中心（新）' }])
    expect(await db.auditEntry.findMany({ where: { subjectId: child.id }, orderBy: { seq: 'asc' } })).toMatchObject([
      { action: 'department.created' },
      { action: 'department.updated' },
    ])
  })

  it.each([
    ['a code of three characters', { code: '12a' }, 'departments.code-unfit', 'code'],
    ['no name', { name: '' }, 'departments.name-required', 'name'],
    ['no short name', { shortName: '' }, 'departments.short-name-required', 'shortName'],
    ['a wrong credit code', { creditCode: '11511301008778183A' }, 'departments.credit-code-unfit', 'creditCode'],
    [
      'a script as address',
      { reconsiderationUrl: 'javascript:alert(1)' },
      'departments.url-unfit',
      'reconsiderationUrl',
    ],
    ['a task force without end', { kind: 'task_force' }, 'departments.end-required', 'endsOn'],
    ['a lasting body with an end', { endsOn: '2026-12-31' }, 'departments.end-not-allowed', 'endsOn'],
    ['an unknown parent', { parentId: crypto.randomUUID() }, 'departments.parent-unfit', 'parentId'],
  ] as const)('is refused with %s', async (_what, change, code, field) => {
    expect(await createDepartment(admin, facts(change), clock)).toMatchObject({ ok: false, refusal: { code, field } })
  })

  it('is refused with everything that is wrong at once, new or changed', async () => {
    const wrong = { name: '', shortName: '', creditCode: '91', endsOn: '2027-01-01', parentId: crypto.randomUUID() }
    const fields = (result: Awaited<ReturnType<typeof createDepartment>>) =>
      result.ok ? [] : faultsOf(result.refusal).map(({ field }) => field)
    const said = ['name', 'shortName', 'creditCode', 'endsOn', 'parentId']
    expect(fields(await createDepartment(admin, facts({ ...wrong, code: 'x' }), clock))).toEqual(['code', ...said])
    const { id } = await aDepartment()
    expect(fields(await updateDepartment(admin, { ...facts(wrong), id, expectedVersion: 0 }, clock))).toEqual(said)
  })

  it('has a code of its own, also when two are created at once', async () => {
    const same = facts()
    const results = await Promise.all([1, 2].map(() => createDepartment(admin, same, clock)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'departments.code-taken' }) }),
    )
  })

  it('never hangs under itself or what is under it', async () => {
    const top = await aDepartment()
    const below = await aDepartment({ parentId: top.id })
    const change = { ...facts(), id: top.id, expectedVersion: 0 }
    for (const parentId of [top.id, below.id])
      expect(await updateDepartment(admin, { ...change, parentId }, clock)).toMatchObject({
        refusal: { code: 'departments.parent-unfit' },
      })
  })

  it('is not saved over somebody else’s change', async () => {
    const { id } = await aDepartment()
    const change = { ...facts(), id, expectedVersion: 0 }
    const results = await Promise.all([1, 2].map(() => updateDepartment(admin, change, clock)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await updateDepartment(admin, change, clock)).toMatchObject({
      refusal: { code: 'departments.changed-meanwhile' },
    })
  })

  it('is closed only when nothing hangs under it and nobody works there', async () => {
    const top = await aDepartment()
    const below = await aDepartment({ parentId: top.id })
    const close = (id: string, expectedVersion = 0) =>
      setDepartmentActive(admin, { id, active: false, expectedVersion }, clock)
    expect(await close(top.id)).toMatchObject({ refusal: { code: 'departments.has-children' } })
    const holder = await give(await aPost(below.id))
    expect(await close(below.id)).toMatchObject({ refusal: { code: 'departments.has-holders' } })
    if (!holder.ok) throw new Error(holder.refusal.code)
    await endPostHolder(admin, { holderId: holder.value.holderId, endsOn: '2026-03-01' }, clock)
    expect(await close(below.id)).toMatchObject({ ok: true })
    expect(await close(top.id)).toMatchObject({ ok: true })
  })

  it.each(OTHERS)('is nobody else’s to write: %j', async (actor) => {
    const refusal = { code: 'departments.not-permitted' }
    const { id, code } = await aDepartment()
    expect(await createDepartment(actor, facts(), clock)).toMatchObject({ refusal })
    expect(await updateDepartment(actor, { ...facts(), id, expectedVersion: 0 }, clock)).toMatchObject({ refusal })
    expect(await setDepartmentActive(actor, { id, active: false, expectedVersion: 0 }, clock)).toMatchObject({
      refusal,
    })
    expect(await createPost(actor, { departmentId: id, role: 'reviewer', title: 'x' }, clock)).toMatchObject({
      refusal,
    })
    expect(await closePost(actor, { postId: id }, clock)).toMatchObject({ refusal })
    expect(await endPostHolder(actor, { holderId: id, endsOn: '2026-03-01' }, clock)).toMatchObject({ refusal })
    expect((await departmentByCode(actor, code)) === null).toBe(actor.kind === 'anyone')
  })
})

describe('a post', () => {
  it('permits from its first to its last day, and only while post and department exist', async () => {
    const { id } = await aDepartment()
    const postId = await aPost(id)
    await give(postId, '2026-03-02', '2026-03-04')
    const on = async (day: string) => (await postsHeldBy(PERSON, day)).some((held) => held.departmentId === id)
    expect([await on('2026-03-01'), await on('2026-03-02'), await on('2026-03-04'), await on('2026-03-05')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    await db.post.update({ where: { id: postId }, data: { active: false } })
    expect(await on('2026-03-03')).toBe(false)
  })

  it('is not given twice at a time, nor backwards, nor when it is closed', async () => {
    const postId = await aPost((await aDepartment()).id)
    expect(await give(postId, '2026-03-10', '2026-03-09')).toMatchObject({
      refusal: { code: 'departments.dates-unfit' },
    })
    expect(await give(postId, '2026-02-30')).toMatchObject({ refusal: { code: 'departments.dates-unfit' } })
    const results = await Promise.all([give(postId), give(postId)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await closePost(admin, { postId }, clock)).toMatchObject({ refusal: { code: 'departments.has-holders' } })
    const empty = await aPost((await aDepartment()).id)
    expect(await closePost(admin, { postId: empty }, clock)).toMatchObject({ ok: true })
    expect(await give(empty)).toMatchObject({ refusal: { code: 'departments.post-not-found' } })
  })

  it('has a title of its own in its department', async () => {
    const { id } = await aDepartment()
    await aPost(id)
    const same = { departmentId: id, role: 'approver', title: ' 审批科科员 ' } as const
    expect(await createPost(admin, same, clock)).toMatchObject({
      refusal: { code: 'departments.title-taken', field: 'title' },
    })
    expect(await createPost(admin, { ...same, title: ' ' }, clock)).toMatchObject({
      refusal: { code: 'departments.title-required' },
    })
  })
})
