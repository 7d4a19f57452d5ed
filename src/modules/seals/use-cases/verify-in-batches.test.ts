import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { db } from '@/platform/db'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import { recordStatements } from '@/testing/recorded-statements'
import { anchorHeads } from './anchor-heads'
import { beginSealing } from './begin-sealing'
import { verifyEverySeal } from './verify-every-seal'
import { verifyNextStep } from './verify-next-step'

const MORNING = morningOf('2026-09-10')
const BEGINNING = { cases: '', documents: '', entries: '0:', anchors: '0:0:' } as const
const STAGES = ['cases', 'documents', 'entries', 'anchors'] as const

async function aGrantedCaseOnRecord() {
  const { id: subjectId } = await aGrantedCase('2026-09-01')
  await issueForEvent(await eventOf(subjectId, 'case.granted'))
  await recordAccess(db, clerk, { action: 'case.read', subjectKind: 'case', subjectId })
}

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
  await beginSealing(SYSTEM, MORNING)
  await aGrantedCaseOnRecord()
  await anchorHeads(SYSTEM, MORNING)
})

/** How many statements the first batch of each stage sends. */
async function statementsOfBatches() {
  const counts: Record<string, number> = {}
  for (const stage of STAGES) {
    const step = () => verifyNextStep(SYSTEM, { stage, place: BEGINNING[stage] })
    counts[stage] = (await recordStatements(step)).length
  }
  return counts
}

it('a batch of the check sends as many statements for twenty cases as for one', async () => {
  const ofOne = await statementsOfBatches()
  for (let n = 0; n < 4; n++) await aGrantedCaseOnRecord()
  for (let n = 0; n < 15; n++) await aFiledCase('2026-09-02')
  await anchorHeads(SYSTEM, morningOf('2026-09-11'))
  expect(await statementsOfBatches()).toEqual(ofOne)
  // BEGIN, its isolation, which cases, their rows, carried heads and events, COMMIT.
  expect(ofOne.cases).toBe(7)
  expect(await verifyEverySeal(SYSTEM, MORNING)).toMatchObject({ cases: 20, documents: 10, broken: [] })
})
