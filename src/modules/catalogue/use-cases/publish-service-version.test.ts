import { beforeAll, expect, it } from 'vitest'
import { ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { find } from '@/modules/search/queries/find'
import { db } from '@/platform/db'
import { aDepartment, aServiceVersion, serviceFacts } from '@/testing/catalogue'
import type { ServiceVersionContent } from '../domain/service-version'
import { filableService } from '../queries/service-by-code'
import { serviceGuide } from '../queries/service-guide'
import { versionById } from '../queries/version-by-id'
import { publishServiceVersion } from './publish-service-version'
import { reindexServices } from './reindex-services'
import { resumeService, suspendService } from './suspend-service'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const clerk: Staff = { kind: 'staff', id: 'c', name: '李', posts: [], adminRole: null }
let departmentId: string

beforeAll(async () => {
  departmentId = await aDepartment('如皋市文化局', '0901')
  const closed = await aDepartment('并入的局', '0998')
  await db.department.update({ where: { id: closed }, data: { active: false } })
  const empty = await aDepartment('没有人的局', '0997')
  const holders = await db.postHolder.findMany({ where: { post: { departmentId: empty } } })
  const ids = holders.map(({ accountId }) => accountId)
  await db.account.updateMany({ where: { id: { in: ids } }, data: { disabledAt: clock.now() } })
})

const { terms, process, result } = aServiceVersion()

const reviewedAt = (departmentCode: string) => ({
  process: {
    stages: process.stages.map((stage) => ({
      ...stage,
      tasks: stage.tasks.map((task) => (task.action === 'review' ? { ...task, departmentCode } : task)),
    })),
  },
})
const named = (holderField: string) => ({
  result: { certificate: result.certificate && { ...result.certificate, holderField } },
})
const slow = (amount: number) => ({
  terms: { ...terms, statutory: null, promised: { amount, unit: 'workday' as const } },
})

const publish = (code: string, content = aServiceVersion()) =>
  publishServiceVersion(
    SYSTEM,
    { service: serviceFacts(departmentId, { code, name: `书店许可 ${code}` }), content },
    clock,
  )

it('puts a service before the public: its guide, its form and its place in the search at once', async () => {
  expect(await publish('first')).toMatchObject({ ok: true, value: { code: 'first', state: 'active' } })
  expect(await serviceGuide('first')).toMatchObject({
    department: { name: '如皋市文化局' },
    versions: [{ number: 1, effectiveOn: '2026-05-11' }],
  })
  expect(await filableService('first')).toMatchObject({
    versionNumber: 1,
    content: { terms: { promised: { amount: 10 } } },
  })
  expect((await find('开书店')).items[0]).toMatchObject({
    url: '/services/first',
    facts: { department: '如皋市文化局' },
  })
})

it('leaves a version as it was published when the next one follows', async () => {
  await publish('second')
  const before = await filableService('second')
  await publish(
    'second',
    aServiceVersion({
      form: {
        sections: [
          {
            key: 'new',
            title: { zh: '新表' },
            fields: [{ key: 'x', type: 'text', label: { zh: 'x' }, required: true }],
          },
        ],
      },
    }),
  )
  expect((await filableService('second'))?.versionNumber).toBe(2)
  expect((await versionById(before?.versionId ?? ''))?.content).toEqual(before?.content)
  expect((await serviceGuide('second'))?.versions.map((v) => v.status)).toEqual(['published', 'superseded'])
})

it('refuses an incomplete guide with the list of what is lacking, and changes nothing', async () => {
  const { guide } = aServiceVersion()
  const refused = await publish(
    'third',
    aServiceVersion({ guide: { ...guide, conditions: [] }, process: { stages: [] } }),
  )
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: 'catalogue.version-incomplete',
      params: { problems: 'guide-element-missing (conditions), process-empty' },
    },
  })
  expect(await db.service.count({ where: { code: 'third' } })).toBe(0)
})

it.each([
  ['anyone', ANYONE],
  ['a clerk', clerk],
])('lets not %s publish or suspend', async (_who, actor) => {
  const service = serviceFacts(departmentId, { code: 'fourth' })
  expect(await publishServiceVersion(actor, { service, content: aServiceVersion() }, clock)).toMatchObject({
    refusal: { code: 'catalogue.not-permitted' },
  })
  expect(
    await suspendService(actor, { serviceId: service.code, expectedVersion: 0, reason: 'x' }, clock),
  ).toMatchObject({ refusal: { code: 'catalogue.not-permitted' } })
})

it('suspends a service with a reason, so that nobody can file it while its guide stays readable, and resumes it', async () => {
  const published = await publish('fifth')
  if (!published.ok) throw new Error('not published')
  const change = { serviceId: published.value.id, expectedVersion: published.value.version, reason: '系统升级' }
  expect(await suspendService(SYSTEM, { ...change, reason: ' ' }, clock)).toMatchObject({
    refusal: { code: 'catalogue.reason-required', field: 'reason' },
  })
  expect(await resumeService(SYSTEM, change, clock)).toMatchObject({ refusal: { code: 'catalogue.not-suspended' } })
  expect(await suspendService(SYSTEM, change, clock)).toMatchObject({ ok: true })
  expect(await suspendService(SYSTEM, { ...change, expectedVersion: 1 }, clock)).toMatchObject({
    refusal: { code: 'catalogue.not-active' },
  })
  expect(await filableService('fifth')).toBeNull()
  expect((await serviceGuide('fifth'))?.service.state).toBe('suspended')
  expect(await resumeService(SYSTEM, change, clock)).toMatchObject({ refusal: { code: 'catalogue.changed-meanwhile' } })
  expect(await resumeService(SYSTEM, { ...change, expectedVersion: 1 }, clock)).toMatchObject({ ok: true })
  expect(await filableService('fifth')).not.toBeNull()
})

it('finds services under the new name of their department once they are written anew', async () => {
  await publish('sixth')
  await db.department.update({ where: { id: departmentId }, data: { name: '如皋市新闻出版局' } })
  expect(await find('新闻出版局')).toMatchObject({ total: 0 })
  expect(await reindexServices(SYSTEM, departmentId, clock)).toMatchObject({ ok: true })
  const found = await find('新闻出版局')
  expect(found.total).toBeGreaterThan(0)
  expect(found.items[0]?.facts.department).toBe('如皋市新闻出版局')
})

it.each<[string, Partial<ServiceVersionContent>, string]>([
  ['an unknown department', reviewedAt('9999'), 'department-unknown (9999)'],
  ['a department that was closed', reviewedAt('0998'), 'department-closed (并入的局)'],
  ['a post whose only holder cannot sign in', reviewedAt('0997'), 'post-vacant (没有人的局)'],
  ['an answer the form does not ask', named('nobody'), 'holder-field-unknown (nobody)'],
  ['a limit of no days', { terms: { ...terms, correctionLimitDays: 0 } }, 'shape (terms.correctionLimitDays'],
  ['a licence that takes a month', slow(30), 'licence-too-long (20)'],
  ['an extension by twenty days', { terms: { ...terms, extensionDays: 20 } }, 'extension-too-long (10)'],
])('refuses what could not be filed to its end: %s', async (_what, change, expected) => {
  const refused = await publish('seventh', aServiceVersion(change))
  expect(refused.ok ? 'published' : refused.refusal.params?.problems).toContain(expected)
  expect(await db.service.count({ where: { code: 'seventh' } })).toBe(0)
})
