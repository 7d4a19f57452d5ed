import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { deny } from '../domain/decision'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 不予: an approver who did not review the case refuses it, with the reason and the law it rests on (许可法 38). */
export function denyCase(
  actor: Actor,
  request: StepRequest & { reason: string; legalBasis: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'deny', request, (file, moment) => deny(file, actor, request, moment), clock)
}
