import { beforeAll, expect, it } from 'vitest'
import { checkIdentityNumber } from '@/kernel/identity-number'
import { listServices } from '@/modules/catalogue/queries/list-services'
import { find } from '@/modules/search/queries/find'
import { db } from '@/platform/db'
import { accountsTable } from './accounts-table'
import { seedBase } from './base'
import { seedServices } from './catalogue'
import { CITIZENS, DEMO_PASSWORD, OFFICERS } from './people'

const now = new Date('2026-11-24T02:00:00Z')

beforeAll(async () => {
  await seedBase(now)
  await seedServices({ now: () => now })
})

it('gives the city its departments and towns, and services that can be found', async () => {
  expect(await db.department.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } })).toEqual([
    { kind: 'department', _count: 28 },
    { kind: 'government', _count: 1 },
    { kind: 'subdistrict', _count: 3 },
    { kind: 'town', _count: 11 },
  ])
  expect((await listServices({})).total).toBeGreaterThanOrEqual(12)
})

it.each([
  ['食品经营许可', 'food-business-permit'],
  ['开饭店', 'food-business-permit'],
  ['低保', 'subsistence-allowance'],
  ['准生证', 'birth-registration'],
  ['居住証', 'residence-permit'],
  ['破路', 'road-occupation-approval'],
  ['免费律师', 'legal-aid'],
  ['residence permit', 'residence-permit'],
  ['我妈妈八十岁了能领什么补贴', 'elderly-allowance'],
])('somebody who types %s finds %s', async (query, code) => {
  expect((await find(query)).items[0]?.url).toBe(`/services/${code}`)
})

it('has no demo person with a number that could belong to somebody', () => {
  for (const { identityNumber } of CITIZENS) {
    expect(checkIdentityNumber(identityNumber, { today: '2026-11-24', allowTestRegion: true }).ok).toBe(true)
    expect(checkIdentityNumber(identityNumber, { today: '2026-11-24' }).ok).toBe(false)
  }
  expect(new Set(OFFICERS.map((officer) => officer.name)).size).toBe(OFFICERS.length)
})

it('prints the accounts with the one password', () => {
  expect(accountsTable()).toContain(DEMO_PASSWORD)
  expect(accountsTable()).toContain('012301')
})
