import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as calendars from '../data/calendar-store'
import * as cases from '../data/case-store'
import { requestCorrection } from '../domain/acceptance'
import type { CaseFile, CorrectionItem } from '../domain/case'
import type { CaseEventBody } from '../domain/case-event'
import { deny, grant } from '../domain/decision'
import { decideExtension } from '../domain/extension'
import { declareNotRequired, type Rejection, rejectAcceptance } from '../domain/non-acceptance'
import { maySee, refusalFor } from '../domain/permissions'
import type { CaseRefusal } from '../domain/refusals'
import { type ProcedureStart, startProcedure } from '../domain/special-procedure'
import type { Decided, Moment } from '../domain/step'
import { refuseAsOutdated } from '../use-cases/take-step'

/** A step whose letter is read before it goes out, with what was typed for it. */
export type PreviewableStep =
  | { action: 'grant'; given: { reason: string; conditions: string } }
  | { action: 'deny'; given: { reason: string; legalBasis: string } }
  | { action: 'rejectAcceptance'; given: Rejection }
  | { action: 'declareNotRequired'; given: { reason: string } }
  | { action: 'requestCorrection'; given: { items: readonly CorrectionItem[] } }
  | { action: 'startProcedure'; given: ProcedureStart }
  | { action: 'decideExtension'; given: { approve: boolean; reason: string } }

/**
 * What a step would record if it were taken now, by the same rules and with the same refusals as the step itself;
 * nothing is changed. For the preview of its letter.
 */
export async function previewStep(
  actor: Actor,
  request: { caseId: string; expectedVersion: number },
  step: PreviewableStep,
  clock = systemClock,
): Promise<Result<CaseEventBody, CaseRefusal>> {
  const { caseId, expectedVersion } = request
  const file = isUuid(caseId) ? await cases.find(db, caseId) : null
  if (!file || !maySee(actor, file)) return refuse('case.not-found')
  const refusal = refusalFor(actor, step.action, file)
  if (refusal === 'case.already-decided') return refuseAsOutdated(db, actor, caseId, refusal)
  if (expectedVersion !== file.case.version) return refuseAsOutdated(db, actor, caseId, 'case.changed-meanwhile')
  if (refusal) return refuse(refusal)

  const now = clock.now()
  const calendar = await calendars.load(db)
  const decided = outcomeOf(step, file, actor, { now, today: dayOf(now), calendar, newId: () => newId(now) })
  return decided.ok ? ok(decided.value.event) : decided
}

function outcomeOf(step: PreviewableStep, file: CaseFile, actor: Actor, moment: Moment): Decided {
  switch (step.action) {
    case 'grant':
      return grant(file, actor, step.given, moment)
    case 'deny':
      return deny(file, actor, step.given, moment)
    case 'rejectAcceptance':
      return rejectAcceptance(file, actor, step.given, moment)
    case 'declareNotRequired':
      return declareNotRequired(file, actor, step.given, moment)
    case 'requestCorrection':
      return requestCorrection(file, actor, step.given, moment)
    case 'startProcedure':
      return startProcedure(file, actor, step.given, moment)
    case 'decideExtension':
      return decideExtension(file, actor, step.given, moment)
  }
}
