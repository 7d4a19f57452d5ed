import { beforeAll, describe, expect, it } from 'vitest'
import { type Citizen, SYSTEM } from '@/kernel/actor'
import type { CorrectionItem } from '@/modules/casework/domain/case'
import { worklist } from '@/modules/casework/queries/worklist'
import { lapseCorrection } from '@/modules/casework/use-cases/lapse-correction'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { db } from '@/platform/db'
import { citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFile, aFilingRequest, aFilledDraft, aSave, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { draftPage } from '../queries/draft-page'
import { filedApplication } from '../queries/filed-application'
import { recordedFiling } from '../queries/recorded-filing'
import { uploadPlace } from '../queries/upload-place'
import { chooseFiledFile } from './choose-filed-file'
import { resubmit } from './resubmit'
import { startCorrection } from './start-correction'
import { submitApplication } from './submit-application'

const filedOn = morningOf('2026-09-01')
const noticeOn = morningOf('2026-09-03')
const answeredOn = morningOf('2026-09-07')
let departmentId: string

beforeAll(async () => {
  departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  await loadOfficialCalendar()
  const service = serviceFacts(departmentId, { code: 'food', name: '食品经营许可' })
  succeeded(await publishServiceVersion(SYSTEM, { service, content: FOOD_VERSION }))
})

const clerk = () => ({ ...officer('钱进'), posts: [{ departmentId, role: 'window_clerk' as const }] })
const item = (kind: 'field' | 'material', key: string): CorrectionItem => ({
  target: { kind, key },
  label: key,
  reason: '看不清',
})

/** A filed case that waits for the applicant's answer to these items. */
async function aNotice(
  name: string,
  items: CorrectionItem[],
): Promise<{ owner: Citizen; caseId: string; draftId: string }> {
  const owner = await aCitizen(name)
  const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
  const { caseId } = succeeded(await submitApplication(owner, request, filedOn))
  succeeded(await requestCorrection(clerk(), { caseId, items }, noticeOn))
  const { draftId } = succeeded(await startCorrection(owner, caseId, answeredOn))
  return { owner, caseId, draftId }
}

/** Leaves the file with these bytes, as it was filed first, out of the answer. */
async function leaveOut(owner: Citizen, caseId: string, draftId: string, sha256: string, isFiledAgain = false) {
  const filed = (await recordedFiling(caseId, 1))?.materials.find((file) => file.sha256 === sha256)
  return chooseFiledFile(owner, { draftId, attachmentId: filed?.attachmentId ?? '', isFiledAgain }, answeredOn)
}

const NAME_AND_PLAN = [item('field', 'name'), item('material', 'plan')]

describe('answering a correction notice', () => {
  it('changes what the notice names, keeps the first filing beside it, and starts the window’s days anew', async () => {
    const { owner, caseId, draftId } = await aNotice('补正', NAME_AND_PLAN)
    succeeded(await aSave(owner, draftId, { name: '新店名', area: 999 }))
    await leaveOut(owner, caseId, draftId, 'a')
    await aFile(owner, draftId, 'plan', 'new')
    const filed = succeeded(await resubmit(owner, await aFilingRequest(draftId), answeredOn))

    expect(filed).toMatchObject({ caseId, filing: 2 })
    for (const q of ['𠮷祥小吃店', '新店名'])
      expect((await worklist(clerk(), { view: 'found', q })).rows.map((row) => row.caseId)).toEqual([caseId])
    expect((await recordedFiling(caseId, 1))?.answers).toMatchObject({ name: '𠮷祥小吃店', area: 60 })
    expect((await recordedFiling(caseId))?.answers).toMatchObject({ name: '新店名', area: 60 })
    expect((await recordedFiling(caseId))?.materials.map(({ sha256 }) => sha256)).toEqual(['new'])
    const onDesk = await filedApplication(clerk(), caseId)
    const answers = onDesk?.sections.flatMap(({ items }) =>
      items.flatMap((one) => (one.kind === 'answer' ? [one.answer] : [])),
    )
    expect(answers?.filter(({ changed }) => changed).map(({ path }) => path)).toEqual(['name'])
    expect(onDesk?.materials.filter(({ changed }) => changed).map(({ material }) => material.key)).toEqual(['plan'])
    expect(
      onDesk?.materials.find(({ material }) => material.key === 'plan')?.earlier.map(({ sha256 }) => sha256),
    ).toEqual(['a'])
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ status: 'submitted' })
    expect(await db.caseEvent.findFirst({ where: { caseId, type: 'correction.resubmitted' } })).toMatchObject({
      payload: { filing: 2, acceptanceDue: { dueOn: '2026-09-14' } },
    })
  })

  it('passes only the pages that the notice opens, starts once, and takes files only where it says', async () => {
    const { owner, caseId, draftId } = await aNotice('少页', [item('field', 'staff')])
    expect(succeeded(await startCorrection(owner, caseId)).draftId).toBe(draftId)
    const found = await draftPage(owner, draftId)
    if (found?.state !== 'open') throw new Error('not open')
    expect(found.page.steps.map(({ key }) => key)).toEqual(['people', 'review'])
    expect(found.page.correction?.items).toHaveLength(1)
    expect(JSON.stringify(found.page.answers)).toContain('320682198006159986')
    expect(await uploadPlace(owner, draftId, 'plan')).toBeNull()
  })

  it('happens once however often somebody clicks', async () => {
    const { owner, caseId, draftId } = await aNotice('双补', [item('field', 'name')])
    succeeded(await aSave(owner, draftId, { name: '改好' }))
    const request = await aFilingRequest(draftId)
    const [first, second] = await Promise.all([
      resubmit(owner, request, answeredOn),
      resubmit(owner, request, answeredOn),
    ])
    expect(succeeded(first)).toEqual(succeeded(second))
    expect(await db.applicationFiling.count({ where: { caseId } })).toBe(2)
  })
})

describe('is refused and changes nothing', () => {
  const refused = async (
    given: { owner: Citizen; caseId: string; draftId: string },
    code: string,
    answers?: Answers,
  ) => {
    if (answers) succeeded(await aSave(given.owner, given.draftId, answers))
    const result = await resubmit(given.owner, await aFilingRequest(given.draftId), answeredOn)
    expect(result).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.applicationFiling.count({ where: { caseId: given.caseId } })).toBe(1)
  }

  it('when a named material was not handed in anew', async () => {
    await refused(await aNotice('未交', NAME_AND_PLAN), 'application.material-missing')
  })

  it('when a named answer is wrong again', async () => {
    await refused(await aNotice('又错', [item('field', 'name')]), 'application.incomplete', { name: '' })
  })

  it('when the notice has lapsed meanwhile', async () => {
    const given = await aNotice('过期', [item('field', 'name')])
    succeeded(await lapseCorrection(SYSTEM, { caseId: given.caseId }, morningOf('2026-12-30')))
    await refused(given, 'application.no-open-correction')
    expect(await startCorrection(given.owner, given.caseId)).toMatchObject({
      refusal: { code: 'application.no-open-correction' },
    })
  })

  it.each([
    ['somebody else', () => citizen('外人')],
    ['an officer of the department', clerk],
  ])('for %s', async (_who, actor) => {
    const { caseId } = await db.application.findFirstOrThrow()
    expect(await startCorrection(actor(), caseId)).toMatchObject({ refusal: { code: 'application.not-found' } })
  })

  it('where there is no notice to answer', async () => {
    const owner = await aCitizen('无通知')
    const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
    const { caseId } = succeeded(await submitApplication(owner, request, filedOn))
    expect(await startCorrection(owner, caseId)).toMatchObject({ refusal: { code: 'application.no-open-correction' } })
  })
})
