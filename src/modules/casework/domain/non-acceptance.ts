import type { Actor } from '@/kernel/actor'
import { fault, ok, refuse, refuseAll } from '@/kernel/result'
import type { CaseFile } from './case'
import { openTaskFor } from './case-file'
import type { CaseRefusal } from './refusals'
import { closeTaskIf, type Decided, type Moment, moved, settled } from './step'

export const REJECTION_KINDS = ['not_competent', 'not_complete', 'other'] as const
export type RejectionKind = (typeof REJECTION_KINDS)[number]

export type Rejection = { kind: RejectionKind; reason: string; legalBasis: string; referTo?: string }

/** 不予受理: in writing, with the reason, and with the right agency where this one has no competence (许可法 32(2)). */
export function rejectAcceptance(file: CaseFile, actor: Actor, rejection: Rejection, moment: Moment): Decided {
  const reason = rejection.reason.trim()
  const legalBasis = rejection.legalBasis.trim()
  const referTo = rejection.referTo?.trim() || null
  const refused = refuseAll<CaseRefusal>([
    reason === '' && fault('case.reason-required', 'reason'),
    legalBasis === '' && fault('case.legal-basis-required', 'legalBasis'),
    rejection.kind === 'not_competent' && referTo === null && fault('case.refer-to-required', 'referTo'),
  ])
  if (refused) return refused

  const done = closeTaskIf(file, openTaskFor(file, 'accept'), actor, {
    outcome: 'rejected',
    opinion: reason,
    now: moment.now,
  })
  const rejected = moved(done, 'rejectAcceptance', { decidedOn: moment.today })
  const payload = { kind: rejection.kind, reason, legalBasis, referTo }
  return ok({ file: settled(rejected, moment), event: { type: 'case.acceptance-rejected', payload } })
}

/** 不受理: no licence is needed for this; the applicant is told at once (许可法 32(1)). */
export function declareNotRequired(file: CaseFile, actor: Actor, given: { reason: string }, moment: Moment): Decided {
  const reason = given.reason.trim()
  if (reason === '') return refuse('case.reason-required', 'reason')
  const done = closeTaskIf(file, openTaskFor(file, 'accept'), actor, {
    outcome: 'not_required',
    opinion: reason,
    now: moment.now,
  })
  const told = moved(done, 'declareNotRequired', { decidedOn: moment.today })
  return ok({ file: settled(told, moment), event: { type: 'case.not-required', payload: { reason } } })
}
