import { beforeAll, describe, expect, it } from 'vitest'
import { type AdminRole, type Staff, SYSTEM } from '@/kernel/actor'
import type { ChainCheck } from '@/modules/audit/domain/chain-check'
import { chainChecks } from '@/modules/audit/queries/chain-checks'
import { noteCheckStep, startChainCheck } from '@/modules/audit/use-cases/check-chains'
import { countCases } from '@/modules/casework/queries/cases-for-auditor'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { db } from '@/platform/db'
import { aFiledCase, loadOfficialCalendar } from '@/testing/filed-cases'
import { asOwner } from '@/testing/owner'
import { checkChains } from './check-chains'

const staff = (name: string, adminRole: AdminRole | null): Staff => ({
  kind: 'staff',
  id: name,
  name,
  posts: [],
  adminRole,
})
const auditor = staff('孙', 'audit_admin')

async function asked(): Promise<string> {
  const started = await startChainCheck(auditor, { cases: await countCases(auditor) })
  if (!started.ok) throw new Error(started.refusal.code)
  return started.value.id
}

beforeAll(async () => {
  await loadOfficialCalendar()
  for (let n = 0; n < 3; n++) await aFiledCase()
})

describe('the auditor has every seal of the city checked with one button', () => {
  it('and is told that all hold, how many there were, and that it is on record', async () => {
    const checkId = await asked()
    expect(await chainChecks(auditor)).toMatchObject([{ running: true, progress: 0, casesTotal: 3 }])
    await checkChains({ checkId })
    expect(await chainChecks(auditor)).toMatchObject([
      { running: false, progress: 1, stage: 'done', cases: 3, events: 3, broken: [], requesterName: '孙' },
    ])
    const lines = await db.auditEntry.findMany({ where: { subjectId: checkId }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ action }) => action)).toEqual(['audit.check-started', 'audit.check-finished'])
  })

  it('one check at a time, and a job that comes twice does nothing twice', async () => {
    const checkId = await asked()
    expect(await startChainCheck(auditor, { cases: 3 })).toMatchObject({ refusal: { code: 'audit.check-running' } })
    await Promise.all([checkChains({ checkId }), checkChains({ checkId })])
    await checkChains({ checkId })
    expect((await chainChecks(auditor))[0]).toMatchObject({ stage: 'done', cases: 3 })
    expect(await db.auditEntry.count({ where: { subjectId: checkId, action: 'audit.check-finished' } })).toBe(1)
  })

  it.each([
    ['the system administrator', staff('丁', 'system_admin')],
    ['the security administrator', staff('安', 'security_admin')],
    ['an officer', staff('钱', null)],
  ])('%s can neither start nor see one', async (_who, actor) => {
    expect(await startChainCheck(actor, { cases: 0 })).toMatchObject({ refusal: { code: 'audit.not-permitted' } })
    expect(await chainChecks(actor)).toEqual([])
    expect(await countCases(actor)).toBe(0)
  })

  it('and is told where somebody with the owner’s rights rewrote a case or the log itself', async () => {
    const { id, caseNo } = await aFiledCase()
    await asOwner(
      'ALTER TABLE case_events DISABLE TRIGGER ALL',
      'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
      `UPDATE case_events SET actor_name = '无名氏' WHERE case_id = '${id}'`,
      "UPDATE audit_entries SET actor_name = '无名氏' WHERE seq = 2",
    )
    const checkId = await asked()
    await checkChains({ checkId })
    expect((await chainChecks(auditor))[0]).toMatchObject({
      stage: 'done',
      broken: [
        { kind: 'case-changed', name: caseNo, at: 1 },
        { kind: 'audit-changed', at: 2 },
      ],
    })
    expect(await verifyEverySeal(SYSTEM)).toMatchObject({ cases: 4, broken: [{ name: caseNo, at: 1 }, { at: 2 }] })
  })

  it('a step that another worker has noted already is not noted again', async () => {
    const checkId = await asked()
    const before = await db.chainCheck.findUniqueOrThrow({ where: { id: checkId } })
    const check: ChainCheck = { ...before, stage: 'cases', broken: [] }
    const step = { counted: { cases: 2, events: 2 }, broken: [], next: crypto.randomUUID() }
    expect(await noteCheckStep(SYSTEM, check, step)).toMatchObject({ cases: 2 })
    expect(await noteCheckStep(SYSTEM, check, step)).toBeNull()
  })
})
