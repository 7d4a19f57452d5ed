import { expect, it } from 'vitest'
import type { Staff } from '@/kernel/actor'
import { SYSTEM } from '@/kernel/actor'
import { find } from '@/modules/search/queries/find'
import { departmentFacts } from '@/testing/department-facts'
import { reindexDepartments } from './reindex-departments'
import { setDepartmentActive } from './set-department-active'
import { createDepartment, updateDepartment } from './write-department'

const clock = { now: () => new Date('2026-11-24T02:00:00Z') }
const admin: Staff = { kind: 'staff', id: 'a', name: '丁', posts: [], adminRole: 'system_admin' }
const facts = departmentFacts({ name: '如皋市风筝管理局', nameEn: 'Kites', shortName: '市风筝局', intro: '管风筝。' })

const first = async (query: string) => (await find(query)).items[0]?.title

it('finds a department by its names and sound, at once after a change, and no more when it is closed', async () => {
  const created = await createDepartment(admin, facts, clock)
  if (!created.ok) throw new Error(created.refusal.code)
  for (const query of ['风筝管理局', '市风筝局', '如皋市风筝管理局怎么走', 'fengzhengguanliju', 'kites'])
    expect({ query, first: await first(query) }).toEqual({ query, first: facts.name })
  const { code: _code, ...changed } = facts
  const { id } = created.value
  await updateDepartment(
    admin,
    { ...changed, id, expectedVersion: 0, name: '如皋市纸鸢管理局', shortName: '市纸鸢局' },
    clock,
  )
  expect(await first('纸鸢管理局')).toBe('如皋市纸鸢管理局')
  await setDepartmentActive(admin, { id, active: false, expectedVersion: 1 }, clock)
  expect(await first('纸鸢管理局')).toBeUndefined()
})

it('is written anew by the machine alone', async () => {
  expect(await reindexDepartments(admin, clock)).toMatchObject({ ok: false })
  expect(await reindexDepartments(SYSTEM, clock)).toMatchObject({ ok: true })
})
