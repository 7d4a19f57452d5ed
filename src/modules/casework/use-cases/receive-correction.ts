import type { Actor } from '@/kernel/actor'
import { type Clock, systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { resubmit } from '../domain/acceptance'
import { type StepResult, takeStepWithin } from './take-step'

/**
 * The applicant has answered the correction notice with a new filing; the window has its period for the answer again.
 * Part of the resubmission's own transaction.
 */
export function receiveCorrection(
  tx: Transaction,
  actor: Actor,
  caseId: string,
  { filing }: { filing: number },
  clock: Clock = systemClock,
): Promise<StepResult> {
  return takeStepWithin(tx, actor, 'resubmit', { caseId }, (file, moment) => resubmit(file, { filing }, moment), clock)
}
