import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { endProcedure as end } from '../domain/special-procedure'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** The special procedure is over; its result is recorded and the clock runs on. */
export function endProcedure(
  actor: Actor,
  request: StepRequest & { result: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'endProcedure', request, (file, moment) => end(file, actor, request, moment), clock)
}
