import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { type ProcedureStart, startProcedure as start } from '../domain/special-procedure'
import { type StepRequest, type StepResult, takeStep } from './take-step'

/** 特别程序: the clock stops with the written notice that tells the applicant how long (许可法 45). */
export function startProcedure(
  actor: Actor,
  request: StepRequest & ProcedureStart,
  clock = systemClock,
): Promise<StepResult> {
  return takeStep(actor, 'startProcedure', request, (file, moment) => start(file, actor, request, moment), clock)
}
