import { beforeAll, expect, it } from 'vitest'
import type { Prisma } from '@/generated/prisma/client'
import { type Citizen, SYSTEM } from '@/kernel/actor'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { db } from '@/platform/db'
import { officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilingRequest, aSave, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { aField } from '@/testing/food-licence'
import { draftPage } from '../queries/draft-page'
import { filedApplication } from '../queries/filed-application'
import { revealAnswer } from './reveal-answer'
import { sealOldAnswers } from './seal-old-answers'
import { startDraft } from './start-draft'
import { submitApplication } from './submit-application'

const secret = (key: string, type: Field['type'], more: Partial<Field> = {}) =>
  aField({ key, type, sensitive: true, ...more })
const options = [
  { value: 'canary-disabled', label: { zh: '有重度残疾人' } },
  { value: 'canary-none', label: { zh: '没有' } },
]
const fields = [
  secret('account', 'text'),
  secret('income', 'money'),
  secret('situation', 'choices', { options }),
  aField({ key: 'members', type: 'group', minItems: 1, maxItems: 3, fields: [secret('earns', 'number')] }),
]
const ANSWERS: Answers = {
  account: '6222000077778888',
  income: 31415,
  situation: ['canary-disabled'],
  members: [{ earns: 27182 }],
}
const CANARIES = /6222000077778888|31415|canary-disabled|27182/

/** As it lay in a row before there were marks. */
const OPEN = ANSWERS as Prisma.InputJsonObject

let departmentId = ''
beforeAll(async () => {
  departmentId = await aDepartment('如皋市民政局', 'MZ01')
  await loadOfficialCalendar()
  const content = {
    ...FOOD_VERSION,
    materials: [],
    form: { sections: [{ key: 'means', title: { zh: '状况' }, fields }] },
  }
  const material = FOOD_VERSION.materials.filter(({ necessity }) => necessity === 'optional')
  const service = serviceFacts(departmentId, { code: 'allowance', name: '救助' })
  succeeded(await publishServiceVersion(SYSTEM, { service, content: { ...content, materials: material } }))
})

async function fileAllowance(owner: Citizen) {
  const { draftId } = succeeded(await startDraft(owner, 'allowance'))
  succeeded(await aSave(owner, draftId, ANSWERS))
  return submitApplication(owner, await aFilingRequest(draftId), morningOf('2026-09-01'))
}

/** The text of every row of every table, versions of forms left out: they name the options, not who chose them. */
async function everythingAtRest(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'pgboss') AND tablename NOT IN ('service_versions', '_prisma_migrations')`
  const texts = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<{ text: string }[]>(`SELECT t::text AS text FROM ${name} t`)),
  )
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n')
}

it('marked answers of every kind lie sealed in every table, and open for their owner and for a stated reason', async () => {
  const owner = await aCitizen('林秘')
  const { draftId } = succeeded(await startDraft(owner, 'allowance'))
  succeeded(await aSave(owner, draftId, ANSWERS))
  expect(await everythingAtRest()).not.toMatch(CANARIES)
  expect(await draftPage(owner, draftId)).toMatchObject({ page: { answers: ANSWERS } })

  const clock = morningOf('2026-09-01')
  const { caseId } = succeeded(await submitApplication(owner, await aFilingRequest(draftId), clock))
  expect(await everythingAtRest()).not.toMatch(CANARIES)

  const clerk = { ...officer('钱进'), posts: [{ departmentId, role: 'window_clerk' as const }] }
  expect(JSON.stringify(await filedApplication(clerk, caseId))).not.toMatch(/6222000077778888|31415|27182/)
  const reveal = (path: string) => revealAnswer(clerk, { caseId, path, reason: '核对' }, clock)
  expect(await reveal('income')).toEqual({ ok: true, value: '31415' })
  expect(await reveal('situation')).toEqual({ ok: true, value: '有重度残疾人' })
  expect(await reveal('members.0.earns')).toEqual({ ok: true, value: '27182' })
  expect(await everythingAtRest()).not.toMatch(CANARIES)
})

it('what was answered before its field was marked is sealed once, in as many tries as it takes', async () => {
  const owner = await aCitizen('林旧')
  const { caseId } = succeeded(await fileAllowance(owner))
  const { draftId } = succeeded(await startDraft(owner, 'allowance'))
  const rows = () =>
    Promise.all([
      db.applicationDraft.findUniqueOrThrow({ where: { id: draftId } }),
      db.applicationFiling.findFirstOrThrow({ where: { caseId } }),
    ])
  const [draft, filing] = await rows()
  await db.applicationDraft.update({ where: { id: draftId }, data: { answers: { values: OPEN, changedIn: {} } } })
  await db.applicationFiling.update({ where: { id: filing.id }, data: { answers: OPEN } })
  expect(await everythingAtRest()).toMatch(CANARIES)

  await expect(sealOldAnswers(owner)).rejects.toThrow()
  expect(await sealOldAnswers(SYSTEM, 1)).toEqual({ drafts: 1, filings: 1 })
  expect(await everythingAtRest()).not.toMatch(CANARIES)
  const once = await rows()
  expect(once[0]).toMatchObject({ version: draft.version, updatedAt: draft.updatedAt })
  expect(await draftPage(owner, draftId)).toMatchObject({ page: { answers: ANSWERS } })

  expect(await sealOldAnswers(SYSTEM)).toEqual({ drafts: 0, filings: 0 })
  expect(await rows()).toEqual(once)
})
