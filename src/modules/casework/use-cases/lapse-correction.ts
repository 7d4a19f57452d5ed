import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { lapse } from '../domain/acceptance'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** The applicant did not answer a correction notice within the period that the service sets. By the system. */
export function lapseCorrection(actor: Actor, request: StepRequest, clock = systemClock): Promise<StepResult> {
  return takeStep(actor, 'lapse', request, (file, moment) => lapse(file, moment), clock)
}
