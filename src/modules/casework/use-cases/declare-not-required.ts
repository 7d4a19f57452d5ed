import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { declareNotRequired as declare } from '../domain/non-acceptance'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 不受理: the applicant is told at once that no licence is needed (许可法 32(1)). */
export function declareNotRequired(
  actor: Actor,
  request: StepRequest & { reason: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'declareNotRequired', request, (file, moment) => declare(file, actor, request, moment), clock)
}
