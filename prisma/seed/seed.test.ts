import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { checkIdentityNumber } from '@/kernel/identity-number'
import { dayOf } from '@/kernel/plain-date'
import { OWN_STEPS } from '@/modules/casework/domain/own-steps'
import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import { listServices } from '@/modules/catalogue/queries/list-services'
import { stepsInEnglish } from '@/modules/catalogue/queries/steps-in-english'
import { DOCUMENT_EVENTS } from '@/modules/disclosure/domain/document-event'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { find } from '@/modules/search/queries/find'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { accountsTable } from './accounts-table'
import { openingOf, seedBase } from './base'
import { seedServices } from './catalogue'
import { DEPARTMENTS } from './departments'
import { CITIZENS, DEMO_PASSWORD, OFFICERS } from './people'
import { storyDays } from './story/days'
import { seedStory } from './story/tell'

/** Any day will do (npm run test:anywhere): what the story tells hangs on the clock. */
const now = systemClock.now()

beforeAll(async () => {
  await seedBase(now)
  await seedServices({ now: () => openingOf(now) })
  await seedStory(now)
}, 120_000)

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

it('every step that a case of the story has taken has an English name', async () => {
  const tasks = await db.caseTask.findMany({ include: { case: { select: { title: true } } } })
  const english = await stepsInEnglish(tasks.map((task) => task.case.title))
  const own = Object.values(OWN_STEPS).flatMap(({ name, stageName }): string[] => [name, stageName])
  const named = tasks.flatMap(({ name, stageName }) => [name, stageName])
  expect(named.filter((name) => !english.has(name) && !own.includes(name))).toEqual([])
  expect(english.get('材料审查')).toBe('Check the papers')
  expect(await stepsInEnglish(['没有这个事项'])).toEqual(new Map())
})

it.each(DEPARTMENTS.flatMap(({ name, shortName, code }) => [name, shortName].map((typed) => [typed, code])))(
  'somebody who types %s finds department %s',
  async (query, code) => {
    expect((await find(query)).items[0]?.url).toBe(`/departments/${code}`)
  },
)

it('holds against its own seals: every row says what its log says', async () => {
  expect(await verifyEverySeal(SYSTEM)).toMatchObject({ broken: [] })
})

it('has no demo person with a number that could belong to somebody', () => {
  for (const { identityNumber } of CITIZENS) {
    expect(checkIdentityNumber(identityNumber, { today: dayOf(now), allowTestRegion: true }).ok).toBe(true)
    expect(checkIdentityNumber(identityNumber, { today: dayOf(now) }).ok).toBe(false)
  }
  expect(new Set(OFFICERS.map((officer) => officer.name)).size).toBe(OFFICERS.length)
})

it('tells a case in every state: one due today, one overdue, one paused, one in a parallel stage, one deemed accepted', async () => {
  const byStatus = await db.case.groupBy({ by: ['status'], _count: true, orderBy: { status: 'asc' } })
  const days = storyDays(now, await loadCalendar())
  const deemed = days.areSure(7)
  expect(byStatus.map(({ status, _count }) => `${status} ${_count}`)).toEqual([
    deemed ? 'accepted 7' : 'accepted 6',
    'awaiting_correction 1',
    'denied 1',
    'granted 3',
    'not_accepted 1',
    deemed ? 'submitted 3' : 'submitted 4',
    'withdrawn 1',
  ])
  const accepted = await db.case.findMany({
    where: { status: 'accepted' },
    include: { tasks: { where: { state: 'open' } } },
  })
  const dates = accepted.map((one) => one.dueOn?.toISOString().slice(0, 10) ?? '')
  expect(dates, 'due today, or on the next working day').toContain(days.today)
  expect(dates.some((day) => day < dayOf(now))).toBe(true)
  expect(accepted.filter((one) => one.paused)).toHaveLength(1)
  expect(accepted.filter((one) => one.acceptedBy === 'deemed')).toHaveLength(deemed ? 1 : 0)
  const police = await db.department.findUniqueOrThrow({ where: { code: '0106' } })
  const parallel = accepted.find((one) => one.title.includes('挖掘城市道路'))
  expect(parallel?.tasks.map((task) => task.departmentId)).toEqual([police.id])
  expect(await db.caseExtension.count({ where: { state: 'requested' } })).toBe(1)
  expect(await db.applicationDraft.count({ where: { state: 'open' } })).toBe(1)
})

it.each(['zh-CN', 'en'])('names every act of its audit log in words: %s', async (locale) => {
  const { acts } = JSON.parse(readFileSync(`messages/${locale}/audit.json`, 'utf8')) as { acts: Record<string, string> }
  const recorded = (await db.auditEntry.groupBy({ by: ['action'] })).map(({ action }) => action)
  expect(recorded).not.toEqual([])
  expect([...recorded, ...DOCUMENT_EVENTS].filter((act) => !acts[act.replaceAll('.', '-')])).toEqual([])
})

it('puts nothing of the story into the future', async () => {
  expect(await db.caseEvent.count({ where: { occurredAt: { gt: now } } })).toBe(0)
})

it('prints the accounts with the one password', () => {
  expect(accountsTable()).toContain(DEMO_PASSWORD)
  expect(accountsTable()).toContain('012301')
})
