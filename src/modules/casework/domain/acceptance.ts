import type { Actor } from '@/kernel/actor'
import { fault, ok, refuse, refuseAll } from '@/kernel/result'
import { silenceAccepts } from '@/modules/catalogue/domain/governing-law'
import type { CaseFile, Correction, CorrectionItem } from './case'
import { acceptanceDue, answerDue, promisedDue } from './case-clock'
import { openCorrection, openTaskFor } from './case-file'
import { lawOfCase } from './case-number'
import { endingDate } from './ending-date'
import { notOver } from './not-over'
import { withAcceptTask } from './opening'
import type { CaseRefusal } from './refusals'
import { closeTaskIf, type Decided, type Moment, moved, openStage, settled } from './step'

/** 受理: the clock starts, and everybody of the first stage gets to work. */
export function accept(file: CaseFile, actor: Actor, moment: Moment): Decided {
  const done = closeTaskIf(file, openTaskFor(file, 'accept'), actor, { outcome: 'accepted', now: moment.now })
  return accepted(moved(done, 'accept', { acceptedOn: moment.today, acceptedBy: 'officer' }), moment)
}

/** 视为受理: no answer within the period means accepted from the day of receipt (许可法 32(4)); of a licence only. */
export function deemAccepted(file: CaseFile, actor: Actor, moment: Moment): Decided {
  if (!silenceAccepts(lawOfCase(file.case))) return refuse('case.silence-accepts-nothing')
  const due = acceptanceDue(file.case, moment.calendar, moment.today)
  const early = notOver(endingDate(due), moment)
  if (early) return early
  const done = closeTaskIf(file, openTaskFor(file, 'accept'), actor, { outcome: 'deemed', now: moment.now })
  return accepted(moved(done, 'deemAccepted', { acceptedOn: file.case.receivedOn, acceptedBy: 'deemed' }), moment)
}

function accepted(file: CaseFile, moment: Moment): Decided {
  const started = settled(openStage(file, 0, moment), moment)
  const due = promisedDue(started, moment.calendar, moment.today)
  const { acceptedOn, acceptedBy } = started.case
  if (!due || !acceptedOn || !acceptedBy) throw new Error('an accepted case has a date of acceptance')
  return ok({ file: started, event: { type: 'case.accepted', payload: { acceptedOn, acceptedBy, due } } })
}

/** 补正: one notice that names every defect, with its reason (许可法 32(4)). */
export function requestCorrection(
  file: CaseFile,
  actor: Actor,
  { items }: { items: readonly CorrectionItem[] },
  moment: Moment,
): Decided {
  if (items.length === 0) return refuse('case.items-required', 'items')
  const refused = refuseAll<CaseRefusal>(
    items.map(
      ({ reason, target }) =>
        reason.trim() === '' && fault('case.reason-required', `reason.${target.kind}.${target.key}`),
    ),
  )
  if (refused) return refused

  const due = answerDue(file, { issuedAt: moment.now, answerBy: null }, moment.calendar, moment.today)
  const correction: Correction = {
    id: moment.newId(),
    caseId: file.case.id,
    number: file.corrections.length + 1,
    issuedAt: moment.now,
    issuedById: actor.id,
    items: items.map((item) => ({ ...item, reason: item.reason.trim() })),
    answerBy: due?.day ?? null,
    dueOn: due?.day ?? null,
    dueProvisional: due?.due.provisional ?? false,
    resolvedAt: null,
    resolution: null,
  }
  const done = closeTaskIf(file, openTaskFor(file, 'accept'), actor, { outcome: 'correction', now: moment.now })
  const asked = { ...moved(done, 'requestCorrection'), corrections: [...file.corrections, correction] }
  const { number, answerBy, dueProvisional: provisional } = correction
  const payload = { number, items: [...correction.items], answerBy, ...(provisional && { provisional }) }
  return ok({ file: settled(asked, moment), event: { type: 'correction.requested', payload } })
}

/** The applicant has answered: the acceptance period runs anew from the day the corrected material came in. */
export function resubmit(file: CaseFile, { filing }: { filing: number }, moment: Moment): Decided {
  const number = openCorrection(file)?.number ?? 0
  const answered = {
    ...moved(file, 'resubmit', { receivedOn: moment.today }),
    corrections: resolve(file, 'resubmitted', moment),
  }
  const received = settled(withAcceptTask(answered, moment), moment)
  const due = acceptanceDue(received.case, moment.calendar, moment.today)
  return ok({
    file: received,
    event: { type: 'correction.resubmitted', payload: { number, filing, acceptanceDue: due } },
  })
}

/** The period for the applicant's answer has passed where the service sets one. */
export function lapse(file: CaseFile, moment: Moment): Decided {
  const open = openCorrection(file)
  const due = open && answerDue(file, open, moment.calendar, moment.today)
  if (!open || !due) return refuse('case.not-due-yet')
  const early = notOver(due, moment)
  if (early) return early
  const lapsed = { ...moved(file, 'lapse'), corrections: resolve(file, 'lapsed', moment) }
  const payload = { number: open.number, answerBy: due.day }
  return ok({ file: settled(lapsed, moment), event: { type: 'correction.lapsed', payload } })
}

export function resolve(
  file: CaseFile,
  resolution: NonNullable<Correction['resolution']>,
  { now }: Moment,
): Correction[] {
  return file.corrections.map((one) => (one.resolvedAt === null ? { ...one, resolvedAt: now, resolution } : one))
}
