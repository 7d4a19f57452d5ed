import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { requestExtension as ask } from '../domain/extension'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 延期: a reviewer or approver of the owning department asks the head of the agency for more days (许可法 42). */
export function requestExtension(
  actor: Actor,
  request: StepRequest & { days: number; reason: string },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'requestExtension', request, (file, moment) => ask(file, actor, request, moment), clock)
}
