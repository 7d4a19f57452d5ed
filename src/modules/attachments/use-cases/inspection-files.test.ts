import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANYONE, type PostRole, type Staff, SYSTEM } from '@/kernel/actor'
import { caseHistory, caseTimeline } from '@/modules/casework/queries/case-history'
import { completeReview } from '@/modules/casework/use-cases/complete-review'
import { db } from '@/platform/db'
import { isStored } from '@/platform/storage/content-store'
import { storageKey } from '@/platform/storage/places'
import { admin, citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, aPostHolder } from '@/testing/catalogue'
import { loadOfficialCalendar, morningOf, wang } from '@/testing/filed-cases'
import { anInspectionUnderway } from '@/testing/inspections'
import { aPhoto } from '@/testing/pictures'
import { aStoredFile } from '@/testing/stored-files'
import { sha256Of } from '@/testing/uploads'
import { attachmentsOfCase, filesOfInspections } from '../queries/attachments-of-case'
import { inspectionUploadPlace } from '../queries/inspection-upload-place'
import { addAttachment } from './add-attachment'
import { openAttachment } from './open-attachment'
import { removeAttachment } from './remove-attachment'
import { removeInspectionFile } from './remove-inspection-file'
import { sweepUploads } from './sweep-uploads'

const clock = morningOf('2026-09-02')
let departmentId: string
let secondId: string
let photo: Buffer
let folder: string
const of = (name: string, role: PostRole): Staff => ({ ...officer(name), posts: [{ departmentId, role }] })
const inspector = () => of('孙立', 'reviewer')
const colleague = () => of('周敏', 'reviewer')

beforeAll(async () => {
  await loadOfficialCalendar()
  departmentId = await aDepartment('如皋市卫生健康委员会', 'WJ01')
  secondId = await aPostHolder(departmentId, 'reviewer')
  photo = await aPhoto(640, 480)
  folder = await mkdtemp(path.join(tmpdir(), 'yizhan-inspection-'))
})

let caseId: string
let taskId: string
beforeEach(async () => {
  const begun = await anInspectionUnderway(departmentId)
  caseId = begun.caseId
  taskId = begun.taskId
})

let sent = 0
/** A photograph like no other, as it lies in the uploads folder. */
async function arrived() {
  const bytes = Buffer.concat([photo, Buffer.from(` ${++sent}`)])
  const file = path.join(folder, String(sent))
  await writeFile(file, bytes)
  return { path: file, name: 'IMG_1.jpg', size: bytes.length, sha256: sha256Of([bytes]) }
}

async function add(actor: Actor = inspector(), file?: Awaited<ReturnType<typeof arrived>>) {
  const place = await inspectionUploadPlace(actor, taskId)
  return place.ok ? addAttachment(actor, { place: place.value, file: file ?? (await arrived()) }, clock) : place
}
const added = async () => succeeded(await add())
const conclude = () => {
  const inspection = { with: { id: secondId, name: '周敏' }, on: '2026-09-02', record: '与图一致。' }
  return completeReview(inspector(), { caseId, taskId, outcome: 'agree', opinion: '同意', inspection }, clock)
}
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'done'
const filesSeenBy = async (actor: Actor) => (await filesOfInspections(actor, caseId)).length

/** Who, what becomes of a file they add or take out while the inspection is open, and how many files they see of one. */
const PEOPLE: [string, () => Actor, string, number, string][] = [
  ['an officer whose task it is', inspector, 'done', 1, 'opened'],
  ['a colleague on the same post', colleague, 'done', 1, 'opened'],
  ['a window clerk of the department', () => of('钱进', 'window_clerk'), 'attachment.not-inspector', 1, 'opened'],
  ['whoever will decide', () => of('周正', 'approver'), 'attachment.not-inspector', 1, 'opened'],
  ['an editor of the department', () => of('编辑', 'editor'), 'attachment.not-found', 0, 'attachment.not-found'],
  [
    'a reviewer of another department',
    () => officer('冯警', 'police/reviewer'),
    'attachment.not-found',
    0,
    'attachment.not-found',
  ],
  ['an administrator', () => admin('系统', 'system_admin'), 'attachment.not-found', 0, 'attachment.not-found'],
  ['the applicant', () => wang, 'attachment.not-found', 0, 'attachment.not-found'],
  ['another citizen', () => citizen('李四'), 'attachment.not-found', 0, 'attachment.not-found'],
  ['somebody who is not signed in', () => ANYONE, 'attachment.not-found', 0, 'attachment.not-found'],
]

describe.each(PEOPLE)('%s', (_who, actor, change, seen, opened) => {
  it('adds, takes out, lists and opens as far as they may', async () => {
    expect(codeOf(await add(actor()))).toBe(change)
    const id = await aStoredFile({ caseId, taskId, draftId: null, ownerId: inspector().id })
    expect(await filesSeenBy(actor())).toBe(seen && seen + (change === 'done' ? 1 : 0))
    const looked = await openAttachment(actor(), id)
    expect(looked.ok ? 'opened' : looked.refusal.code).toBe(opened)
    expect(codeOf(await removeInspectionFile(actor(), { attachmentId: id }, clock))).toBe(change)
  })
})

it('what the use case itself was given is no proof: it asks again who holds the task', async () => {
  const place = succeeded(await inspectionUploadPlace(inspector(), taskId))
  const clerk = of('钱进', 'window_clerk')
  const forged = { ...place, ownerId: clerk.id }
  expect(codeOf(await addAttachment(clerk, { place: forged, file: await arrived() }, clock))).toBe(
    'attachment.not-inspector',
  )
  expect(
    codeOf(await addAttachment(wang, { place: { ...place, ownerId: wang.id }, file: await arrived() }, clock)),
  ).toBe('attachment.not-permitted')
})

it('the log says who added and took out what, and the applicant is told nothing of it', async () => {
  const { id, sha256 } = await added()
  await removeInspectionFile(colleague(), { attachmentId: id }, clock)
  await removeInspectionFile(colleague(), { attachmentId: id }, clock)
  const history = await caseHistory(inspector(), caseId)
  const payload = { taskId, attachmentId: id, fileName: 'IMG_1.jpg', sha256 }
  expect(history?.events.slice(-2)).toMatchObject([
    { type: 'inspection.file-added', actorName: '孙立', payload },
    { type: 'inspection.file-removed', actorName: '周敏', payload },
  ])
  expect(history?.chain.intact).toBe(true)
  expect((await caseTimeline(wang, caseId))?.map(({ type }) => type)).toEqual(['submitted', 'accepted'])
  expect(await attachmentsOfCase(wang, caseId)).toEqual([])
  expect(await attachmentsOfCase(inspector(), caseId)).toEqual([])
})

it('the same photograph sent twice is there once, and on record once', async () => {
  const file = await arrived()
  const again = { ...file, path: `${file.path}-again` }
  await writeFile(again.path, Buffer.concat([photo, Buffer.from(` ${sent}`)]))
  const [first, second] = [succeeded(await add(inspector(), file)), succeeded(await add(inspector(), again))]
  expect(second.id).toBe(first.id)
  expect(await db.caseEvent.count({ where: { caseId, type: 'inspection.file-added' } })).toBe(1)
})

describe('once the inspection is concluded', () => {
  it('nothing is added and nothing taken out, by nobody, and its bytes stay', async () => {
    const { id, sha256 } = await added()
    const place = succeeded(await inspectionUploadPlace(inspector(), taskId))
    succeeded(await conclude())
    expect(codeOf(await add())).toBe('attachment.inspection-ended')
    expect(codeOf(await addAttachment(inspector(), { place, file: await arrived() }, clock))).toBe(
      'attachment.inspection-ended',
    )
    expect(codeOf(await removeInspectionFile(inspector(), { attachmentId: id }, clock))).toBe(
      'attachment.inspection-ended',
    )
    expect(codeOf(await removeAttachment(inspector(), { attachmentId: id }, clock))).toBe('attachment.not-permitted')
    await sweepUploads(SYSTEM, morningOf('2027-09-02'))
    expect(await isStored(storageKey('files', sha256))).toBe(true)
    expect(await filesSeenBy(of('周正', 'approver'))).toBe(1)
  })

  it('adding a photograph makes nobody’s open page outdated', async () => {
    const before = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
    await added()
    expect(await db.case.findUnique({ where: { id: caseId }, select: { version: true } })).toEqual(before)
    expect(codeOf(await conclude())).toBe('done')
  })
})

it('a file hangs on a draft or on the task of a case, whatever the code says', async () => {
  const { id } = await added()
  await expect(db.attachment.update({ where: { id }, data: { caseId: null } })).rejects.toThrow(/draft_or_a_task/)
})
