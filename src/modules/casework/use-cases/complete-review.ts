import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { postsHeldBy } from '@/modules/departments/queries/posts-held-by'
import { systemClock } from '@/platform/clock'
import { type Review, review } from '../domain/decision'
import type { InspectionGiven } from '../domain/inspection'
import { type StepRequest, type StepResult, takeStep } from './take-step'

type ReviewRequest = StepRequest & Omit<Review, 'inspection'> & { inspection?: Omit<InspectionGiven, 'posts'> }

/**
 * 审核: a reviewer gives an opinion on one task. Colleagues in other departments may be reviewing at the same time.
 * An inspection on site names the second officer, who must hold a post in the department that inspects (许可法 34).
 */
export async function completeReview(actor: Actor, request: ReviewRequest, clock = systemClock): Promise<StepResult> {
  const { inspection: given } = request
  const posts = given?.with ? await postsHeldBy(given.with.id, dayOf(clock.now())) : []
  const inspection = given && { ...given, posts }
  return takeStep(
    actor,
    'review',
    request,
    (file, moment) => review(file, actor, { ...request, inspection }, moment),
    clock,
  )
}
