import { beforeAll, expect, it } from 'vitest'
import { yearOf } from '@/kernel/plain-date'
import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import { documentPage } from '@/modules/disclosure/queries/document-page'
import { newestDocuments, publishedDocuments } from '@/modules/disclosure/queries/published-documents'
import { find } from '@/modules/search/queries/find'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { openingOf, seedBase } from '../base'
import { seedServices } from '../catalogue'
import { storyDays } from '../story/days'
import { seedPublications } from './tell'

const now = systemClock.now()

beforeAll(async () => {
  await seedBase(now)
  await seedServices({ now: () => openingOf(now) })
  await seedPublications(now)
}, 120_000)

it('opens with documents in every state', async () => {
  const states = await db.edition.groupBy({ by: ['status'], _count: true })
  expect(new Set(states.map(({ status }) => status))).toEqual(
    new Set(['draft', 'submitted', 'scheduled', 'published', 'superseded', 'withdrawn']),
  )
  expect((await publishedDocuments({})).total).toBeGreaterThanOrEqual(10)
})

it('publishes nothing by whoever wrote it', async () => {
  const published = await db.edition.findMany({ where: { publisherId: { not: null } } })
  expect(published.length).toBeGreaterThan(10)
  expect(published.filter(({ writerIds, publisherId }) => writerIds.includes(publisherId ?? ''))).toEqual([])
})

it('shows beside a service the rule it rests on, and the rule leads back', async () => {
  const service = await db.service.findUniqueOrThrow({ where: { code: 'road-occupation-approval' } })
  const [rule] = await newestDocuments({ serviceId: service.id }, 1)
  expect(await documentPage(rule?.id ?? '')).toMatchObject({
    document: { validity: 'in_force' },
    services: [{ code: 'road-occupation-approval' }],
    supersedes: [{ docNo: '皋政规〔2019〕3号' }],
  })
})

it('is found by whoever types the number in other brackets', async () => {
  expect((await find(`皋政规[${yearOf(storyDays(now, await loadCalendar()).before(30))}]2号`)).items[0]?.title).toBe(
    '如皋市城市道路挖掘修复管理办法',
  )
})
