import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { accept } from '../domain/acceptance'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 受理: a window clerk of the owning department accepts the application, and the clock starts (许可法 32(5)). */
export function acceptCase(actor: Actor, request: StepRequest, clock = systemClock): Promise<StepResult> {
  return takeStep(actor, 'accept', request, (file, moment) => accept(file, actor, moment), clock)
}
