import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aDepartment, aServiceVersion, serviceFacts } from '@/testing/catalogue'
import { publishServiceVersion } from '../use-cases/publish-service-version'
import { listServices } from './list-services'
import { serviceTallies } from './service-tallies'

let culture: string
let sports: string

beforeAll(async () => {
  culture = await aDepartment('如皋市文化局', '0901')
  sports = await aDepartment('如皋市体育局', '0902')
  for (let i = 0; i < 25; i++) {
    const facts = { code: `s${i}`, name: `事项 ${i % 3}`, isOnline: i % 2 === 0, subjects: [i < 5 ? 'law' : 'culture'] }
    const service = serviceFacts(i < 20 ? culture : sports, facts)
    await publishServiceVersion(SYSTEM, { service, content: aServiceVersion() })
  }
  await db.service.update({ where: { code: 's24' }, data: { state: 'cancelled' } })
})

it('walks through all services page by page: each once, those to be filed online first', async () => {
  const seen: string[] = []
  const online: boolean[] = []
  let cursor: string | undefined
  do {
    const page = await listServices({}, cursor, 7)
    expect(page.total).toBe(24)
    seen.push(...page.items.map((item) => item.code))
    online.push(...page.items.map((item) => item.isOnline))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(24)
  expect(seen).not.toContain('s24')
  expect(online).toEqual([...Array(12).fill(true), ...Array(12).fill(false)])
})

it('shows what one department, subject or audience has', async () => {
  expect((await listServices({ departmentId: sports })).items.map((item) => item.departmentName)).toEqual(
    Array(4).fill('如皋市体育局'),
  )
  expect((await listServices({ subject: 'law' })).total).toBe(5)
  expect((await listServices({ audience: 'LEGAL_PERSON' })).items).toEqual([])
})

it.each(['', 'nonsense', 'WzFd', btoa('["x"]'), '%00', 'a'.repeat(2000)])(
  'begins at the beginning for a place that is none: %j',
  async (cursor) => {
    expect((await listServices({}, cursor, 3)).items).toHaveLength(3)
  },
)

it('counts what stands under each subject and department', async () => {
  const tallies = await serviceTallies()
  expect(tallies).toMatchObject({ total: 24, online: 12 })
  expect([...tallies.subjects]).toEqual([
    ['culture', 19],
    ['law', 5],
  ])
  expect(tallies.departments.get(sports)).toBe(4)
})
