import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { deemAccepted } from '../domain/acceptance'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 视为受理: no answer came within the period, so the case counts as accepted from the day of receipt (许可法 32(4)). By the system. */
export function deemAcceptance(actor: Actor, request: StepRequest, clock = systemClock): Promise<StepResult> {
  return takeStep(actor, 'deemAccepted', request, (file, moment) => deemAccepted(file, actor, moment), clock)
}
