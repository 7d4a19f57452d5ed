import { expect, it } from 'vitest'
import { toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { aDepartment } from '@/testing/catalogue'
import { aStaffAccount } from '@/testing/people'
import { holdersOf } from './holders-of'

it('tells who holds a post and who stands in on the day', async () => {
  const departmentId = await aDepartment('如皋市代班局', '0841')
  const [holder, standIn] = [await aStaffAccount(), await aStaffAccount()]
  const createdAt = new Date('2026-05-01T00:00:00Z')
  const [postId, holderId] = [newId(), newId()]
  await db.post.create({ data: { id: postId, departmentId, role: 'publisher', title: '信息发布岗', createdAt } })
  const held = { accountId: holder.id, startsOn: toDbDate('2026-05-01'), createdAt }
  await db.postHolder.create({ data: { id: holderId, postId, ...held } })
  const days = { startsOn: toDbDate('2026-05-11'), endsOn: toDbDate('2026-05-12'), reason: '休假', createdAt }
  await db.standIn.create({ data: { id: newId(), holderId, accountId: standIn.id, ...days } })

  const on = (day: string, role: 'publisher' | 'editor' = 'publisher') => holdersOf(db, { departmentId, role, on: day })
  expect(await on('2026-05-10')).toEqual([holder.id])
  expect(await on('2026-05-12')).toEqual([holder.id, standIn.id])
  expect(await on('2026-05-13')).toEqual([holder.id])
  expect(await on('2026-05-12', 'editor')).toEqual([])
})
