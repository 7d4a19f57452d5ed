import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import {
  aFiledCase,
  clerk,
  loadOfficialCalendar,
  morningOf,
  openTaskOf,
  reviewer,
  traffic,
} from '@/testing/filed-cases'
import { acceptCase } from './accept-case'
import { completeReview } from './complete-review'
import { denyCase } from './deny-case'
import { grantCase } from './grant-case'
import type { StepResult } from './take-step'

beforeAll(loadOfficialCalendar)

const clock = morningOf('2026-09-02')
const zhou = officer('周正', 'housing/approver')
const wu = officer('吴衡', 'housing/approver')

async function readyToDecide() {
  const { id: caseId } = await aFiledCase()
  succeeded(await acceptCase(clerk, { caseId }, clock))
  for (const [who, key] of [
    [reviewer, 'review'],
    [traffic, 'traffic'],
  ] as const) {
    const { id: taskId } = await openTaskOf(caseId, key)
    succeeded(await completeReview(who, { caseId, taskId, outcome: 'agree', opinion: '符合' }, clock))
  }
  return caseId
}

/** Holds the case while both press the button, so that they truly overlap. */
async function pressedTogether(caseId: string, expectedVersion: number): Promise<[StepResult, StepResult]> {
  let both: Promise<[StepResult, StepResult]> | undefined
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`
    both = Promise.all([
      grantCase(zhou, { caseId, expectedVersion, reason: '符合' }, clock),
      denyCase(wu, { caseId, expectedVersion, reason: '不符合', legalBasis: '第十条' }, clock),
    ])
    for (const until = performance.now() + 5_000; performance.now() < until; ) {
      const [row] = await db.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM cases WHERE id%'`
      if (row?.waiting === 2) return
      await sleep(5)
    }
    throw new Error('the two did not meet: nobody holds the case while deciding')
  })
  if (!both) throw new Error('nobody pressed')
  return both
}

it('two approvers decide at the same moment, 100 times: one decision each, and the other is told by whom', async () => {
  for (let pair = 0; pair < 100; pair++) {
    const caseId = await readyToDecide()
    const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    const [granted, denied] = await pressedTogether(caseId, version)

    expect([granted.ok, denied.ok].filter(Boolean)).toHaveLength(1)
    const [loser, winner] = granted.ok ? [denied, zhou] : [granted, wu]
    expect(loser).toMatchObject({
      refusal: { code: 'case.already-decided', params: { by: winner.name, on: '2026-09-02' } },
    })
    const decisions = await db.caseEvent.findMany({ where: { caseId, type: { in: ['case.granted', 'case.denied'] } } })
    expect(decisions).toHaveLength(1)
  }
}, 240_000)
