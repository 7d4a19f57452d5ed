import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { withdraw } from '../domain/decision'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 撤回申请: the applicant takes the application back before the decision. */
export function withdrawCase(
  actor: Actor,
  request: StepRequest & { reason?: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(
    actor,
    'withdraw',
    request,
    (file, moment) => withdraw(file, { reason: request.reason ?? '' }, moment),
    clock,
  )
}
