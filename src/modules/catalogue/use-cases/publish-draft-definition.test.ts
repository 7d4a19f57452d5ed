import { beforeAll, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { db } from '@/platform/db'
import { admin, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, aServiceVersion } from '@/testing/catalogue'
import { aCitizen } from '@/testing/drafts'
import { filableService } from '../queries/service-by-code'
import { versionById } from '../queries/version-by-id'
import { waitingDraft } from '../queries/waiting-draft'
import { importServices } from './import-services'
import { publishDraftDefinition } from './publish-draft-definition'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const lin = admin('林', 'system_admin')

beforeAll(() => aDepartment('如皋市文化和旅游局', '0131'))

async function load(code: string, definition: unknown = aServiceVersion(), more: Record<string, unknown> = {}) {
  const row = { name: `书店 ${code}`, type: '行政许可', department: '如皋市文化和旅游局', code, ...more }
  async function* open() {
    yield JSON.stringify([{ ...row, ...(definition ? { definition } : {}) }])
  }
  return succeeded(await importServices(SYSTEM, { open, addDepartments: false, onProgress: () => {} }, clock))
}

const fingerprintOf = async (code: string) => (await waitingDraft(lin, code, clock))?.fingerprint ?? ''
const publish = async (code: string, actor = lin) =>
  publishDraftDefinition(actor, { code, fingerprint: await fingerprintOf(code) }, clock)
const other = aServiceVersion({ guide: { ...aServiceVersion().guide, visitCount: 1 } })
const counts = { created: 0, updated: 0, unchanged: 0, rejected: [] }

it('goes from a file to a service that a citizen can begin to file', async () => {
  const li = await aCitizen('李')
  expect(await load('whole', aServiceVersion(), { subjects: ['culture'] })).toEqual({ ...counts, created: 1 })
  expect(await startDraft(li, 'whole')).toMatchObject({ ok: false })
  expect(await waitingDraft(lin, 'whole', clock)).toMatchObject({ problems: [], content: aServiceVersion() })
  expect(succeeded(await publish('whole'))).toMatchObject({ code: 'whole', isOnline: true, subjects: ['culture'] })
  expect((await startDraft(li, 'whole')).ok).toBe(true)
  expect(await waitingDraft(lin, 'whole', clock)).toBeNull()
  expect(await load('whole', aServiceVersion(), { subjects: ['culture'] })).toEqual({ ...counts, unchanged: 1 })
  expect(await waitingDraft(lin, 'whole', clock)).toBeNull()
})

it('keeps the draft of a file: the same again is unchanged, another one takes its place', async () => {
  await load('kept')
  expect(await load('kept')).toEqual({ ...counts, unchanged: 1 })
  expect(await load('kept', null)).toEqual({ ...counts, unchanged: 1 })
  expect(await load('kept', other)).toEqual({ ...counts, updated: 1 })
  expect((await waitingDraft(lin, 'kept', clock))?.content).toEqual(other)
})

it('tells line, path and what is wrong of a definition that is not as it should be, and takes nothing of it', async () => {
  const { guide: _guide, ...rest } = aServiceVersion({
    process: { stages: [{ key: '1', name: { zh: '审查' } }] },
  } as never)
  const report = await load('wrong', { ...rest, letters: [] })
  expect(report.rejected).toEqual([
    {
      line: 1,
      name: '书店 wrong',
      reason:
        'definition.guide: it is missing; ' +
        'definition.process.stages.0.key: a key begins with a letter and has letters, digits, - and _; ' +
        'definition.process.stages.0.tasks: it is missing; ' +
        'definition: it has members that are not known: letters',
    },
  ])
  expect(await db.service.count({ where: { code: 'wrong' } })).toBe(0)
})

it('makes one version of one draft, pressed twice or by two at once', async () => {
  await load('twice')
  const fingerprint = await fingerprintOf('twice')
  const press = () => publishDraftDefinition(lin, { code: 'twice', fingerprint }, clock)
  const both = await Promise.all([press(), press()])
  expect([...both, await press()].map(({ ok }) => ok)).toEqual([true, true, true])
  const service = await db.service.findUniqueOrThrow({ where: { code: 'twice' }, include: { versions: true } })
  // The guide for the window was the first.
  expect(service.versions.map(({ number }) => number).sort()).toEqual([1, 2])
  const acts = await db.auditEntry.findMany({ where: { action: 'service.published', subjectId: service.id } })
  expect(acts).toMatchObject([{ actorId: lin.id }])
})

it('leaves what was filed on the version it was begun on', async () => {
  await load('next')
  succeeded(await publish('next'))
  const before = await filableService('next')
  await load('next', other)
  expect(await filableService('next')).toEqual(before)
  succeeded(await publish('next'))
  expect((await filableService('next'))?.content.guide.visitCount).toBe(1)
  expect((await versionById(before?.versionId ?? ''))?.content).toEqual(before?.content)
})

it('publishes nothing that was not shown, and nothing where nothing waits', async () => {
  await load('seen')
  const fingerprint = await fingerprintOf('seen')
  await load('seen', other)
  const refused = await publishDraftDefinition(lin, { code: 'seen', fingerprint }, clock)
  expect(refused).toMatchObject({ refusal: { code: 'catalogue.changed-meanwhile' } })
  await load('guide', null)
  expect(await publish('guide')).toMatchObject({ refusal: { code: 'catalogue.no-draft' } })
  expect(await publish('nothing')).toMatchObject({ refusal: { code: 'catalogue.service-not-found' } })
})

it('refuses what could not be handled to its end, says why beforehand, and keeps the draft', async () => {
  await load('stuck', aServiceVersion({ process: { stages: [] } }))
  expect((await waitingDraft(lin, 'stuck', clock))?.problems).toEqual([{ code: 'process-empty' }])
  expect(await publish('stuck')).toMatchObject({ refusal: { params: { problems: 'process-empty' } } })
  expect(await waitingDraft(lin, 'stuck', clock)).not.toBeNull()
})

it.each([
  ['anybody', ANYONE],
  ['the head of the agency', officer('钱', '0131/agency_head')],
  ['the security administrator', admin('安', 'security_admin')],
  ['the auditor', admin('审', 'audit_admin')],
])('is not for %s to see or do', async (_who, actor) => {
  await load('theirs')
  const fingerprint = await fingerprintOf('theirs')
  expect(await waitingDraft(actor, 'theirs', clock)).toBeNull()
  const refused = await publishDraftDefinition(actor, { code: 'theirs', fingerprint }, clock)
  expect(refused).toMatchObject({ refusal: { code: 'catalogue.not-permitted' } })
  expect(await filableService('theirs')).toBeNull()
})
