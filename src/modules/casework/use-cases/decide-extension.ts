import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { decideExtension as decide } from '../domain/extension'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** The head of the agency approves or refuses the extension that somebody else asked for (许可法 42). */
export function decideExtension(
  actor: Actor,
  request: StepRequest & { approve: boolean; reason: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'decideExtension', request, (file, moment) => decide(file, actor, request, moment), clock)
}
