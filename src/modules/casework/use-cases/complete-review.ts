import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { type Review, review } from '../domain/decision'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 审核: a reviewer gives an opinion on one task. Colleagues in other departments may be reviewing at the same time. */
export function completeReview(actor: Actor, request: StepRequest & Review, clock = systemClock): Promise<StepResult> {
  return takeStep(actor, 'review', request, (file, moment) => review(file, actor, request, moment), clock)
}
