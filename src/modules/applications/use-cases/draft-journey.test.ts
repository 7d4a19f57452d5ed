import { beforeAll, describe, expect, it } from 'vitest'
import type { Citizen } from '@/kernel/actor'
import { SYSTEM } from '@/kernel/actor'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { suspendService } from '@/modules/catalogue/use-cases/suspend-service'
import { db } from '@/platform/db'
import { admin, citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilledDraft, aSave, FOOD_VERSION } from '@/testing/drafts'
import { aField } from '@/testing/food-licence'
import { draftPage } from '../queries/draft-page'
import { myDrafts } from '../queries/my-drafts'
import { uploadPlace } from '../queries/upload-place'
import { discardDraft } from './discard-draft'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'

let li: Citizen
let departmentId: string
const publish = (code: string, content = FOOD_VERSION) =>
  publishServiceVersion(SYSTEM, { service: serviceFacts(departmentId, { code, name: `食品经营 ${code}` }), content })

beforeAll(async () => {
  departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  li = await aCitizen('李䶮')
  succeeded(await publish('food'))
})

const pageOf = async (owner: Citizen, draftId: string) => {
  const found = await draftPage(owner, draftId)
  if (found?.state !== 'open') throw new Error('not open')
  return found.page
}

describe('beginning', () => {
  it('gives one draft however often somebody clicks, and fills in what the city knows', async () => {
    const [first, second] = await Promise.all([startDraft(li, 'food'), startDraft(li, 'food')])
    expect(succeeded(first).draftId).toBe(succeeded(second).draftId)
    expect((await pageOf(li, succeeded(first).draftId)).steps.map(({ key }) => key)).toEqual([
      'shop',
      'people',
      'materials',
      'review',
    ])
  })

  it('needs no verified name', async () => {
    const zhang = await aCitizen('张未验', 0)
    expect((await startDraft(zhang, 'food')).ok).toBe(true)
  })

  it.each([
    ['a service that is not there', li, 'nothing', 'application.service-not-found'],
    ['an officer', officer('钱进', 'housing/window_clerk'), 'food', 'application.not-permitted'],
  ] as const)('is refused for %s', async (_who, actor, code, refusal) => {
    expect(await startDraft(actor ?? li, code)).toMatchObject({ ok: false, refusal: { code: refusal } })
  })

  it('is refused while the service is suspended', async () => {
    const { id: serviceId, version: expectedVersion } = succeeded(await publish('closed'))
    const change = { serviceId, expectedVersion, reason: '系统升级' }
    succeeded(await suspendService(admin('管理', 'system_admin'), change))
    expect(await startDraft(li, 'closed')).toMatchObject({
      ok: false,
      refusal: { code: 'application.service-not-open' },
    })
  })
})

describe('saving', () => {
  it('keeps identity numbers sealed in the row and shows them to their owner', async () => {
    const wu = await aCitizen('吴一')
    const draftId = await aFilledDraft(wu, 'food')
    const row = await db.applicationDraft.findUniqueOrThrow({ where: { id: draftId } })
    expect(JSON.stringify(row.answers)).not.toContain('320682198006159986')
    const page = await pageOf(wu, draftId)
    expect(JSON.stringify(page.answers)).toContain('320682198006159986')
    expect(JSON.stringify(page.review)).not.toContain('320682198006159986')
    expect(JSON.stringify(page.review)).toContain('320682')
  })

  it('lets two devices work on different fields and tells the second one of the same field', async () => {
    const chen = await aCitizen('陈二')
    const { draftId } = succeeded(await startDraft(chen, 'food'))
    const from = (page: string) => ({ seen: 0, page, turn: 1 })
    succeeded(await saveDraft(chen, { draftId, sender: from('phone'), answers: { name: '手机上写的' } }))
    succeeded(await saveDraft(chen, { draftId, sender: from('desk'), answers: { area: 12 } }))
    const third = await saveDraft(chen, { draftId, sender: from('desk'), answers: { name: '电脑上写的' } })
    expect(third).toMatchObject({
      ok: false,
      refusal: { code: 'application.draft-conflict', field: 'name', params: { version: 2 } },
    })
    expect((await pageOf(chen, draftId)).answers).toMatchObject({ name: '手机上写的', area: 12 })
  })

  it.each([
    ['somebody else', citizen('外人'), 'application.not-found'],
    ['an officer', officer('钱进', 'housing/window_clerk'), 'application.not-found'],
  ] as const)('is refused for %s and changes nothing', async (_who, actor, code) => {
    const { draftId } = succeeded(await startDraft(li, 'food'))
    const before = await db.applicationDraft.findUnique({ where: { id: draftId } })
    const sender = { seen: 0, page: 'x', turn: 1 }
    expect(await saveDraft(actor, { draftId, sender, answers: { name: '改' } })).toMatchObject({
      ok: false,
      refusal: { code },
    })
    expect(await db.applicationDraft.findUnique({ where: { id: draftId } })).toEqual(before)
    expect(await draftPage(actor, draftId)).toBeNull()
    expect(await uploadPlace(actor, draftId, 'plan')).toBeNull()
  })
})

describe('a new version of the form', () => {
  it('takes over what it still asks, and a page opened before must look again', async () => {
    const he = await aCitizen('何三')
    succeeded(await publish('moving'))
    const draftId = await aFilledDraft(he, 'moving')
    const sections = FOOD_VERSION.form.sections.map((section) =>
      section.key === 'shop'
        ? { ...section, fields: [...section.fields, aField({ key: 'floor', type: 'number' })] }
        : section,
    )
    succeeded(await publish('moving', { ...FOOD_VERSION, form: { sections } }))
    expect((await pageOf(he, draftId)).outdated).toBe('form-changed')
    expect(succeeded(await startDraft(he, 'moving')).draftId).toBe(draftId)
    const page = await pageOf(he, draftId)
    expect(page).toMatchObject({ outdated: null, answers: { name: '𠮷祥小吃店' } })
    expect(page.problems.issues.map(({ path }) => path)).toEqual(['floor'])
  })
})

describe('throwing away', () => {
  it('takes what was typed out of the row, its files with it, and the draft off the list', async () => {
    const sun = await aCitizen('孙四')
    const draftId = await aFilledDraft(sun, 'food')
    expect((await myDrafts(sun)).drafts).toMatchObject([{ id: draftId, serviceName: '食品经营 food' }])
    succeeded(await discardDraft(sun, draftId))
    expect((await myDrafts(sun)).drafts).toEqual([])
    expect((await db.applicationDraft.findUnique({ where: { id: draftId } }))?.answers).toEqual({
      values: {},
      changedIn: {},
    })
    const files = await db.attachment.findMany({ where: { draftId } })
    expect(files.map(({ removedAt }) => removedAt !== null)).toEqual([true])
    expect(await aSave(sun, draftId, { name: 'x' })).toMatchObject({ refusal: { code: 'application.not-found' } })
    expect(succeeded(await startDraft(sun, 'food')).draftId).not.toBe(draftId)
  })

  it('is refused to anybody else', async () => {
    const { draftId } = succeeded(await startDraft(li, 'food'))
    expect(await discardDraft(citizen('外人'), draftId)).toMatchObject({ refusal: { code: 'application.not-found' } })
  })
})
