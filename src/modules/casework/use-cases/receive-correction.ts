import type { Actor } from '@/kernel/actor'
import { type Clock, systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { addFoundBy } from '../data/found-by'
import { resubmit } from '../domain/acceptance'
import type { CaseFile } from '../domain/case'
import type { FoundBy } from '../domain/search-grams'
import type { Moment } from '../domain/step'
import { type StepResult, takeStepWithin } from './take-step'

/**
 * The applicant has answered the correction notice with a new filing; the window has its period for the answer again.
 * Part of the resubmission's own transaction.
 */
export async function receiveCorrection(
  tx: Transaction,
  actor: Actor,
  caseId: string,
  { filing, foundBy }: { filing: number; foundBy?: FoundBy },
  clock: Clock = systemClock,
): Promise<StepResult> {
  const step = (file: CaseFile, moment: Moment) => resubmit(file, { filing }, moment)
  const taken = await takeStepWithin(tx, actor, 'resubmit', { caseId }, step, clock)
  if (taken.ok && foundBy) await addFoundBy(tx, caseId, foundBy)
  return taken
}
