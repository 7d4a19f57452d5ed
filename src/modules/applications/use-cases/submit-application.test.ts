import { beforeAll, describe, expect, it } from 'vitest'
import { type Citizen, SYSTEM } from '@/kernel/actor'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFile, aFilingRequest, aFilledDraft, aSave, FOOD_ANSWERS, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { draftPage } from '../queries/draft-page'
import { filedApplication } from '../queries/filed-application'
import { resubmit } from './resubmit'
import { revealAnswer } from './reveal-answer'
import { submitApplication } from './submit-application'

const clock = morningOf('2026-09-01')
let departmentId: string
let li: Citizen
const publish = (code: string, content = FOOD_VERSION) =>
  publishServiceVersion(SYSTEM, { service: serviceFacts(departmentId, { code, name: '食品经营许可' }), content })

beforeAll(async () => {
  departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  await loadOfficialCalendar()
  li = await aCitizen('李䶮')
  succeeded(await publish('food'))
})

const clerkHere = () => ({ ...officer('钱进'), posts: [{ departmentId, role: 'window_clerk' as const }] })
const casesOf = (owner: Citizen) => db.case.count({ where: { applicantId: owner.id } })

describe('filing', () => {
  it('opens a case, keeps the filing as signed with its files, and records the event with the derivation of its date', async () => {
    const draftId = await aFilledDraft(li, 'food')
    const { caseId, caseNo } = succeeded(await submitApplication(li, await aFilingRequest(draftId), clock))

    expect(caseNo).toMatch(/^320682SJ0101/)
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({
      title: '食品经营许可',
      status: 'submitted',
      applicantName: '李䶮',
      departmentId,
    })
    expect(await db.caseEvent.findMany({ where: { caseId } })).toMatchObject([
      { type: 'case.submitted', actorId: li.id, payload: { filing: 1, expectedDue: { dueOn: '2026-09-21' } } },
    ])
    expect(await db.applicationDraft.findUnique({ where: { id: draftId } })).toMatchObject({
      state: 'submitted',
      submittedCaseId: caseId,
    })
    expect(await db.attachment.count({ where: { caseId } })).toBe(1)
    expect(await draftPage(li, draftId)).toEqual({ state: 'submitted', caseId })
  })

  it('shows the filing to the department with numbers masked, and reveals one for a reason that goes on record', async () => {
    const owner = await aCitizen('林阅')
    const { caseId } = succeeded(
      await submitApplication(owner, await aFilingRequest(await aFilledDraft(owner, 'food')), clock),
    )
    const filed = await filedApplication(clerkHere(), caseId)
    expect(JSON.stringify(filed)).toContain('𠮷祥小吃店')
    expect(JSON.stringify(filed)).not.toContain('320682198006159986')
    expect(filed?.materials.map(({ material, files }) => `${material.key}:${files.length}`)).toEqual([
      'plan:1',
      'extra:0',
    ])
    expect(await filedApplication(officer('外人', 'police/window_clerk'), caseId)).toBeNull()
    expect(await filedApplication(citizen('邻居'), caseId)).toBeNull()

    const asked = { caseId, path: 'staff.0.idNumber', reason: '核对健康证' }
    expect(await revealAnswer(clerkHere(), asked, clock)).toEqual({ ok: true, value: '320682198006159986' })
    const [note] = await db.auditEntry.findMany({ where: { action: 'identity.revealed' } })
    expect(note).toMatchObject({ actorName: '钱进', subjectId: caseId })
    expect(JSON.stringify(note?.detail)).toContain('核对健康证')
    expect(JSON.stringify(note?.detail)).not.toContain('320682198006159986')
  })

  it.each([
    ['without a reason', clerkHere, { path: 'staff.0.idNumber', reason: ' ' }, 'application.reason-required'],
    [
      'to another department',
      () => officer('外人', 'police/window_clerk'),
      { path: 'staff.0.idNumber', reason: '看' },
      'application.not-found',
    ],
    ['of an answer that is not masked', clerkHere, { path: 'name', reason: '看' }, 'application.not-found'],
  ] as const)('reveals nothing %s', async (_what, actor, asked, code) => {
    const { caseId } = await db.application.findFirstOrThrow({ where: { accountId: li.id } })
    expect(await revealAnswer(actor(), { caseId, ...asked }, clock)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('a department that was closed after the service was published', () => {
  it('turns the applicant away in words, with the draft kept, and takes them in again once it is open', async () => {
    const other = await aDepartment('消防救援大队', 'XF01')
    const tasks = FOOD_VERSION.process.stages.flatMap((stage) => stage.tasks)
    const [first, ...rest] = FOOD_VERSION.process.stages
    if (!first || !tasks[0]) throw new Error('the licence has a review')
    const also = { ...tasks[0], key: 'fire', departmentCode: 'XF01' }
    const stages = [{ ...first, tasks: [...first.tasks, also] }, ...rest]
    succeeded(await publish('closed-later', { ...FOOD_VERSION, process: { stages } }))
    const owner = await aCitizen('等开门')
    const draftId = await aFilledDraft(owner, 'closed-later')
    await db.department.update({ where: { id: other }, data: { active: false } })
    expect(await submitApplication(owner, await aFilingRequest(draftId), clock)).toMatchObject({
      ok: false,
      refusal: { code: 'application.service-not-handled' },
    })
    expect(await casesOf(owner)).toBe(0)
    await db.department.update({ where: { id: other }, data: { active: true } })
    succeeded(await submitApplication(owner, await aFilingRequest(draftId), clock))
  })

  it('a post left vacant keeps nobody from filing', async () => {
    const owner = await aCitizen('不等人')
    const draftId = await aFilledDraft(owner, 'food')
    await db.post.updateMany({ where: { departmentId, role: 'approver' }, data: { active: false } })
    succeeded(await submitApplication(owner, await aFilingRequest(draftId), clock))
    await db.post.updateMany({ where: { departmentId, role: 'approver' }, data: { active: true } })
  })
})

describe('a file for a material that the answers no longer call for', () => {
  it('is not part of the case, and is taken out of the draft', async () => {
    const owner = await aCitizen('改主意')
    const draftId = await aFilledDraft(owner, 'food')
    const fileId = await aFile(owner, draftId, 'kitchen', 'c')
    const { caseId } = succeeded(await submitApplication(owner, await aFilingRequest(draftId), clock))
    expect(await db.attachment.count({ where: { caseId } })).toBe(1)
    expect(await db.attachment.findUnique({ where: { id: fileId } })).toMatchObject({ caseId: null })
    expect((await db.attachment.findUnique({ where: { id: fileId } }))?.removedAt).not.toBeNull()
  })
})

describe('is refused and changes nothing', () => {
  const refusedFor = async (
    owner: Citizen,
    request: Parameters<typeof submitApplication>[1],
    code: string,
    by = owner,
  ) => {
    expect(await submitApplication(by, request, clock)).toMatchObject({ ok: false, refusal: { code } })
    expect(await casesOf(owner)).toBe(0)
    expect(await db.idempotencyKey.count({ where: { actorId: owner.id } })).toBe(0)
  }

  it.each([
    ['an answer is missing', { ...FOOD_ANSWERS, area: '' }, 'application.incomplete'],
    [
      'a number does not add up',
      { ...FOOD_ANSWERS, staff: [{ name: '李', idNumber: '320682198510039990' }] },
      'application.incomplete',
    ],
    [
      'the answers call for a material that is not there',
      { ...FOOD_ANSWERS, kind: 'canteen', seats: 3, kitchen: '有' },
      'application.material-missing',
    ],
  ])('when %s', async (what, answers, code) => {
    const owner = await aCitizen(`缺 ${what}`)
    await refusedFor(owner, await aFilingRequest(await aFilledDraft(owner, 'food', answers)), code)
  })

  it('when a file is infected', async () => {
    const owner = await aCitizen('病毒')
    const draftId = await aFilledDraft(owner, 'food')
    await aFile(owner, draftId, 'extra', 'b', 'infected')
    await refusedFor(owner, await aFilingRequest(draftId), 'application.material-infected')
  })

  it('when the name is not verified', async () => {
    const owner = await aCitizen('未验', 0)
    await refusedFor(owner, await aFilingRequest(await aFilledDraft(owner, 'food')), 'application.real-name-required')
  })

  it('when another device changed the draft after the review', async () => {
    const owner = await aCitizen('两机')
    const draftId = await aFilledDraft(owner, 'food')
    const request = await aFilingRequest(draftId)
    succeeded(await aSave(owner, draftId, { area: 61 }, 'phone'))
    await refusedFor(owner, request, 'application.changed-since-review')
  })

  it('when the form has changed since, until the draft is looked at again', async () => {
    const owner = await aCitizen('新表')
    succeeded(await publish('moving'))
    const request = await aFilingRequest(await aFilledDraft(owner, 'moving'))
    succeeded(await publish('moving'))
    await refusedFor(owner, request, 'application.form-changed')
  })

  it('for anybody but its owner, and without a key', async () => {
    const owner = await aCitizen('主人')
    const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
    await refusedFor(owner, request, 'application.not-found', citizen('外人'))
    await refusedFor(owner, { ...request, idempotencyKey: 'x' }, 'application.key-missing')
    expect(await resubmit(owner, request, clock)).toMatchObject({ refusal: { code: 'application.not-permitted' } })
  })
})

describe('however often somebody clicks', () => {
  it('200 double submits make 200 cases, and both clicks are given the same number', async () => {
    const owners = await Promise.all(Array.from({ length: 200 }, (_, i) => aCitizen(`双击 ${i}`)))
    let cases = 0
    for (let i = 0; i < owners.length; i += 10) {
      const answers = await Promise.all(owners.slice(i, i + 10).map(doubleClick))
      for (const [first, second] of answers) {
        expect(succeeded(second)).toEqual(succeeded(first))
        cases += 1
      }
    }
    expect(cases).toBe(200)
    expect(await db.case.count({ where: { applicantName: { startsWith: '双击' } } })).toBe(200)
    expect(await db.application.count({ where: { accountId: { in: owners.map(({ id }) => id) } } })).toBe(200)
  }, 180_000)

  const doubleClick = async (owner: Citizen) => {
    const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
    return Promise.all([submitApplication(owner, request, clock), submitApplication(owner, request, clock)])
  }

  it('two windows with keys of their own make one case, and the other one is told', async () => {
    const owner = await aCitizen('两窗')
    const draftId = await aFilledDraft(owner, 'food')
    const requests = [await aFilingRequest(draftId), await aFilingRequest(draftId)]
    const results = await Promise.all(requests.map((request) => submitApplication(owner, request, clock)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: 'application.already-submitted' } })
    expect(await casesOf(owner)).toBe(1)
  })

  it('the same key with another body is refused, before and after the first', async () => {
    const owner = await aCitizen('换体')
    const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
    const first = succeeded(await submitApplication(owner, request, clock))
    const other = { ...request, version: request.version + 1 }
    expect(await submitApplication(owner, other, clock)).toMatchObject({ refusal: { code: 'application.key-reused' } })
    expect(succeeded(await submitApplication(owner, request, clock))).toEqual(first)
    expect(await casesOf(owner)).toBe(1)
  })

  it('a refused try leaves its key free for the next one', async () => {
    const owner = await aCitizen('再来')
    const draftId = await aFilledDraft(owner, 'food', { ...FOOD_ANSWERS, area: '' })
    const idempotencyKey = newId()
    const refused = await submitApplication(owner, await aFilingRequest(draftId, idempotencyKey), clock)
    expect(refused.ok).toBe(false)
    succeeded(await aSave(owner, draftId, { area: 60 }))
    expect((await submitApplication(owner, await aFilingRequest(draftId, idempotencyKey), clock)).ok).toBe(true)
  })
})
