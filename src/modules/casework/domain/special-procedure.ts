import type { Actor } from '@/kernel/actor'
import { fault, ok, refuse, refuseAll } from '@/kernel/result'
import type { CaseFile, CasePause, ExcludedProcedure } from './case'
import { promisedDue } from './case-clock'
import { openPause } from './case-file'
import type { CaseRefusal } from './refusals'
import { type Decided, type Moment, moved, settled } from './step'

export type ProcedureStart = { procedure: ExcludedProcedure; expectedDays: number; reason: string; legalBasis: string }

/** 特别程序: time the law excludes. The clock stops with the written notice that tells the applicant how long (许可法 45). */
export function startProcedure(file: CaseFile, actor: Actor, given: ProcedureStart, moment: Moment): Decided {
  const reason = given.reason.trim()
  const legalBasis = given.legalBasis.trim()
  const { procedure, expectedDays } = given
  const isCount = Number.isInteger(expectedDays) && expectedDays >= 1
  const refused = refuseAll<CaseRefusal>([
    !isCount && fault('case.days-required', 'expectedDays'),
    reason === '' && fault('case.reason-required', 'reason'),
    legalBasis === '' && fault('case.legal-basis-required', 'legalBasis'),
  ])
  if (refused) return refused

  const facts = { procedure, expectedDays, reason, legalBasis, startedOn: moment.today }
  const running = { endedOn: null, endedById: null, result: null }
  const pause: CasePause = { id: moment.newId(), caseId: file.case.id, startedById: actor.id, ...facts, ...running }
  const paused = { ...moved(file, 'startProcedure'), pauses: [...file.pauses, pause] }
  return ok({ file: settled(paused, moment), event: { type: 'procedure.started', payload: facts } })
}

/** The clock runs on from today, and every date moves by the working days excluded. */
export function endProcedure(file: CaseFile, actor: Actor, given: { result: string }, moment: Moment): Decided {
  const pause = openPause(file)
  if (!pause) return refuse('case.no-open-procedure')
  const result = given.result.trim()
  if (result === '') return refuse('case.result-required', 'result')

  const ended: CasePause = { ...pause, endedOn: moment.today, endedById: actor.id, result }
  const pauses = file.pauses.map((one) => (one.id === pause.id ? ended : one))
  const running = settled({ ...moved(file, 'endProcedure'), pauses }, moment)
  const due = promisedDue(running, moment.calendar, moment.today)
  if (!due) throw new Error('a case in a special procedure was accepted')
  const payload = { procedure: pause.procedure, endedOn: moment.today, result, due }
  return ok({ file: running, event: { type: 'procedure.ended', payload } })
}
