import { beforeAll, expect, it } from 'vitest'
import { type Citizen, SYSTEM } from '@/kernel/actor'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { verifyRealName } from '@/modules/identity/use-cases/verify-real-name'
import { db } from '@/platform/db'
import { officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, aServiceVersion, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilingRequest, aSave } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { aField } from '@/testing/food-licence'
import { draftPage } from '../queries/draft-page'
import { recordedFiling } from '../queries/recorded-filing'
import { startCorrection } from './start-correction'
import { startDraft } from './start-draft'
import { submitApplication } from './submit-application'

const clock = morningOf('2026-09-01')
const SOMEBODY_ELSE = { applicantName: '王芳', applicantIdKind: 'resident_id', applicantId: '11010519491231002X' }
const options = ['resident_id', 'passport'].map((value) => ({ value, label: { zh: value } }))
const kind = aField({ key: 'applicantIdKind', type: 'select', options, prefill: 'documentKind' })
const trade = aField({ key: 'trade', type: 'text' })
let departmentId: string

beforeAll(async () => {
  departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  await loadOfficialCalendar()
  // The form as it is written now, and as it was written when only resident numbers were asked for.
  await publish('now', [
    aField({ key: 'applicantName', type: 'personName', prefill: 'name' }),
    kind,
    aField({ key: 'applicantId', type: 'documentNumber', prefill: 'identityNumber' }),
    trade,
  ])
  await publish('before', [
    aField({ key: 'applicantName', type: 'text', prefill: 'name' }),
    aField({ key: 'applicantId', type: 'identityNumber', prefill: 'identityNumber' }),
    trade,
  ])
})

async function publish(code: string, fields: ReturnType<typeof aField>[]) {
  const form = { sections: [{ key: 'applicant', title: { zh: '申请人' }, fields }] }
  const content = aServiceVersion({ form, materials: [] })
  // Nothing to hand in, so that only the answers matter here; a guide names at least one paper.
  const paper = aServiceVersion().materials.map((one) => ({ ...one, necessity: 'optional' as const }))
  const service = serviceFacts(departmentId, { code, name: code })
  return succeeded(await publishServiceVersion(SYSTEM, { service, content: { ...content, materials: paper } }))
}

async function withPassport(name: string): Promise<Citizen> {
  const person = await aCitizen(name, 0)
  succeeded(await verifyRealName(person, { idType: 'passport', number: 'e 1234 5678' }, clock))
  return { ...person, realNameLevel: 1 }
}

const begin = async (person: Citizen, service: string) => succeeded(await startDraft(person, service)).draftId
const pageOf = async (person: Citizen, draftId: string) => {
  const found = await draftPage(person, draftId, clock)
  if (found?.state !== 'open') throw new Error('the draft is not open')
  return found.page
}

it.each(['now', 'before'])(
  'who is proved by passport files under it, in the form of %s, whatever is sent',
  async (service) => {
    const name = service === 'now' ? 'NGUYEN THI MAI' : 'LE VAN BINH'
    const nguyen = await withPassport(name)
    const draftId = await begin(nguyen, service)
    succeeded(await aSave(nguyen, draftId, { ...SOMEBODY_ELSE, trade: '小吃' }))
    const page = await pageOf(nguyen, draftId)
    expect(page.problems.issues).toEqual([])
    expect(page.fixed).toContain('applicantName')
    expect([page.answers.applicantName, page.answers.applicantId]).toEqual([name, 'E*******8'])

    const { caseId } = succeeded(await submitApplication(nguyen, await aFilingRequest(draftId), clock))
    const filed = await recordedFiling(caseId)
    expect(filed?.answers).toMatchObject({ applicantName: name, trade: '小吃' })
    expect(JSON.stringify(filed)).not.toContain('王芳')
  },
)

it('before a document is on record, name and number are not asked, and nothing is filed', async () => {
  const person = await aCitizen('张三', 0)
  const draftId = await begin(person, 'now')
  succeeded(await aSave(person, draftId, { ...SOMEBODY_ELSE, trade: '小吃' }))
  const page = await pageOf(person, draftId)
  expect([...page.fixed]).toEqual(['applicantName', 'applicantIdKind', 'applicantId'])
  expect([page.answers.applicantName, page.answers.applicantId, page.problems.issues]).toEqual(['张三', null, []])
  const refused = await submitApplication(person, await aFilingRequest(draftId), clock)
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'application.real-name-required' } })
})

it('a correction that names the name takes it from the record, too', async () => {
  const nguyen = await withPassport('TRAN VAN AN')
  const draftId = await begin(nguyen, 'now')
  succeeded(await aSave(nguyen, draftId, { trade: '小吃' }))
  const { caseId } = succeeded(await submitApplication(nguyen, await aFilingRequest(draftId), clock))
  const clerk = { ...officer('钱进'), posts: [{ departmentId, role: 'window_clerk' as const }] }
  const items = [{ target: { kind: 'field' as const, key: 'applicantName' }, label: '姓名', reason: '请核对' }]
  const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } })
  succeeded(await requestCorrection(clerk, { caseId, items, expectedVersion: version }, morningOf('2026-09-02')))
  const correction = succeeded(await startCorrection(nguyen, caseId, morningOf('2026-09-03'))).draftId
  succeeded(await aSave(nguyen, correction, SOMEBODY_ELSE))
  const page = await pageOf(nguyen, correction)
  expect([page.answers.applicantName, [...page.fixed].includes('applicantName')]).toEqual(['TRAN VAN AN', true])
})
