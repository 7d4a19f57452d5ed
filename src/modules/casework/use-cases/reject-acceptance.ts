import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { type Rejection, rejectAcceptance as reject } from '../domain/non-acceptance'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 不予受理: not this agency's business, or still not complete; reason, law and the right agency are told (许可法 32). */
export function rejectAcceptance(
  actor: Actor,
  request: StepRequest & Rejection,
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'rejectAcceptance', request, (file, moment) => reject(file, actor, request, moment), clock)
}
