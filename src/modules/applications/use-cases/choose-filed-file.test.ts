import { readFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Citizen, SYSTEM } from '@/kernel/actor'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { db } from '@/platform/db'
import { citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFile, aFilingRequest, aFilledDraft, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { draftPage } from '../queries/draft-page'
import { filedApplication } from '../queries/filed-application'
import { recordedFiling } from '../queries/recorded-filing'
import { uploadPlace } from '../queries/upload-place'
import { chooseFiledFile } from './choose-filed-file'
import { resubmit } from './resubmit'
import { startCorrection } from './start-correction'
import { submitApplication } from './submit-application'

const answeredOn = morningOf('2026-09-07')
let departmentId: string
beforeAll(async () => {
  departmentId = await aDepartment('如皋市市场监督管理局', 'SJ02')
  await loadOfficialCalendar()
  const service = serviceFacts(departmentId, { code: 'food-files', name: '食品经营许可' })
  succeeded(await publishServiceVersion(SYSTEM, { service, content: FOOD_VERSION }))
})

let owner: Citizen
let caseId: string
let draftId: string
let first: string
let filedIds: Record<string, string>
let people = 0
const clerk = () => ({ ...officer('钱进'), posts: [{ departmentId, role: 'window_clerk' as const }] })
/** A plan of two sheets (a, b) was filed, and the notice names it. */
beforeEach(async () => {
  owner = await aCitizen(`文件 ${++people}`)
  first = await aFilledDraft(owner, 'food-files')
  await aFile(owner, first, 'plan', 'b')
  caseId = succeeded(await submitApplication(owner, await aFilingRequest(first), morningOf('2026-09-01'))).caseId
  const items = [{ target: { kind: 'material' as const, key: 'plan' }, label: '平面图', reason: '第二页看不清' }]
  succeeded(await requestCorrection(clerk(), { caseId, items }, morningOf('2026-09-03')))
  draftId = succeeded(await startCorrection(owner, caseId, answeredOn)).draftId
  const filed = (await recordedFiling(caseId, 1))?.materials ?? []
  filedIds = Object.fromEntries(filed.map(({ sha256, attachmentId }) => [sha256, attachmentId]))
})

const choose = (sha256: string, isFiledAgain: boolean, actor: Citizen = owner) =>
  chooseFiledFile(actor, { draftId, attachmentId: filedIds[sha256] ?? sha256, isFiledAgain }, answeredOn)
const answer = async () => resubmit(owner, await aFilingRequest(draftId), answeredOn)
const filedNow = async (number?: number) =>
  (await recordedFiling(caseId, number))?.materials.map(({ sha256 }) => sha256)
const shown = async () => {
  const found = await draftPage(owner, draftId)
  if (found?.state !== 'open') throw new Error('not open')
  const plan = found.page.materials.find(({ material }) => material.key === 'plan')
  const of = (files: readonly { sha256: string }[] = []) => files.map(({ sha256 }) => sha256)
  return { kept: of(plan?.kept), leftOut: of(plan?.leftOut), added: of(plan?.added) }
}

describe('an answer to a correction notice keeps the files one by one', () => {
  it('one sheet is replaced, the other stays, and the first filing is as it was', async () => {
    succeeded(await choose('b', false))
    await aFile(owner, draftId, 'plan', 'new')
    expect(await shown()).toEqual({ kept: ['a'], leftOut: ['b'], added: ['new'] })
    succeeded(await answer())
    expect(await filedNow()).toEqual(['a', 'new'])
    expect(await filedNow(1)).toEqual(['a', 'b'])
    const onDesk = (await filedApplication(clerk(), caseId))?.materials.find(({ material }) => material.key === 'plan')
    expect(onDesk).toMatchObject({ changed: true, earlier: [{ sha256: 'b' }] })
  })

  it('a new sheet comes beside those that were filed', async () => {
    await aFile(owner, draftId, 'plan', 'new')
    succeeded(await answer())
    expect(await filedNow()).toEqual(['a', 'b', 'new'])
  })

  it('a sheet that does not belong is left out, and that answers the notice', async () => {
    succeeded(await choose('b', false))
    succeeded(await answer())
    expect(await filedNow()).toEqual(['a'])
  })

  it('a choice is taken back, and said twice is said once', async () => {
    succeeded(await choose('b', false))
    const { version } = await db.applicationDraft.findUniqueOrThrow({ where: { id: draftId } })
    succeeded(await choose('b', false))
    expect(await db.applicationDraft.findUnique({ where: { id: draftId } })).toMatchObject({ version })
    succeeded(await choose('b', true))
    expect(await shown()).toEqual({ kept: ['a', 'b'], leftOut: [], added: [] })
  })

  it('there is room for as many new files as those that stay leave', async () => {
    const room = async () => (await uploadPlace(owner, draftId, 'plan'))?.material.maxFiles
    const most = FOOD_VERSION.materials.find(({ key }) => key === 'plan')?.maxFiles ?? 0
    expect(await room()).toBe(most - 2)
    succeeded(await choose('b', false))
    expect(await room()).toBe(most - 1)
    for (let i = 0; i < most - 1; i++) await aFile(owner, draftId, 'plan', `new-${i}`)
    expect(await choose('b', true)).toMatchObject({ refusal: { code: 'application.files-full' } })
  })
})

describe('is refused', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['to somebody else', () => choose('a', false, citizen('外人')), 'application.not-found'],
    [
      'of a file that was never filed',
      () => choose('00000000-0000-7000-8000-000000000000', false),
      'application.not-found',
    ],
    [
      'in an application that answers no notice',
      async () => chooseFiledFile(owner, { draftId: first, attachmentId: filedIds.a ?? '', isFiledAgain: false }),
      'application.draft-closed',
    ],
  ])('%s', async (_what, act, code) => {
    expect(await act()).toMatchObject({ ok: false, refusal: { code } })
    expect(await shown()).toMatchObject({ leftOut: [] })
  })

  it('of a material that the notice does not open', async () => {
    const filed = await aFilledDraft(owner, 'food-files')
    const { caseId: other } = succeeded(
      await submitApplication(owner, await aFilingRequest(filed), morningOf('2026-09-01')),
    )
    const items = [{ target: { kind: 'field' as const, key: 'area' }, label: '面积', reason: '与合同不一致' }]
    succeeded(await requestCorrection(clerk(), { caseId: other, items }, morningOf('2026-09-03')))
    const { draftId: answering } = succeeded(await startCorrection(owner, other, answeredOn))
    const attachmentId = (await recordedFiling(other, 1))?.materials[0]?.attachmentId ?? ''
    expect(await chooseFiledFile(owner, { draftId: answering, attachmentId, isFiledAgain: false })).toMatchObject({
      refusal: { code: 'application.no-open-correction' },
    })
  })

  it('an answer in which nothing of the named material changed', async () => {
    expect(await answer()).toMatchObject({ refusal: { code: 'application.material-missing' } })
  })

  it('an answer that leaves out all of a required material', async () => {
    succeeded(await choose('a', false))
    succeeded(await choose('b', false))
    expect(await answer()).toMatchObject({ refusal: { code: 'application.material-missing' } })
  })

  it('to file what was reviewed before the choice', async () => {
    await aFile(owner, draftId, 'plan', 'new')
    const reviewed = await aFilingRequest(draftId)
    succeeded(await choose('a', false))
    expect(await resubmit(owner, reviewed, answeredOn)).toMatchObject({
      refusal: { code: 'application.changed-since-review' },
    })
  })
})

it('an answer begun when a new file replaced all of them goes on meaning that', async () => {
  await aFile(owner, draftId, 'plan', 'new')
  const sql = await readFile('prisma/migrations/20261130031100_files_kept_one_by_one/migration.sql', 'utf8')
  await db.$executeRawUnsafe(sql.slice(sql.indexOf('UPDATE')))
  expect(await shown()).toEqual({ kept: [], leftOut: ['a', 'b'], added: ['new'] })
})
