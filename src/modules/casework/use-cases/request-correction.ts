import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { requestCorrection as ask } from '../domain/acceptance'
import type { CorrectionItem } from '../domain/case'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 补正: one notice with every defect and its reason; the case waits for the applicant (许可法 32(4)). */
export function requestCorrection(
  actor: Actor,
  request: StepRequest & { items: readonly CorrectionItem[] },
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'requestCorrection', request, (file, moment) => ask(file, actor, request, moment), clock)
}
