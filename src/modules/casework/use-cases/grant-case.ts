import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { grant } from '../domain/decision'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 准予: an approver of the deciding department who did not review the case grants it. */
export function grantCase(
  actor: Actor,
  request: StepRequest & { reason?: string; conditions?: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(
    actor,
    'grant',
    request,
    (file, moment) =>
      grant(file, actor, { reason: request.reason ?? '', conditions: request.conditions ?? '' }, moment),
    clock,
  )
}
