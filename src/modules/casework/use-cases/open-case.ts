import { type Actor, holdsPost, inWhoseName } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { cityProfile } from '@/platform/city'
import { type Clock, systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as changes from '../data/calendar-change-store'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import { caseNumber } from '../domain/case-number'
import { type NewCase, opened } from '../domain/opening'
import { momentAt, type StepTaken } from './take-step'

/**
 * 收件: an application becomes a case with a number, a task for the window clerk and a date for the answer (许可法 32).
 * Part of the submission's own transaction. The applicant opens it, or a window clerk on behalf of somebody at the window.
 */
export async function openCase(
  tx: Transaction,
  actor: Actor,
  given: NewCase,
  clock: Clock = systemClock,
): Promise<Result<StepTaken, 'case.not-permitted'>> {
  if (!mayOpen(actor, given)) return refuse('case.not-permitted')

  // A change of the calendar waits for filings that read the old one, so that it finds their cases (holdFilings).
  await changes.holdFilings(tx, 'with-others')
  const moment = await momentAt(tx, clock.now())
  const serial = await cases.nextSerial(tx, `${moment.today}:${given.departmentCode}`)
  const { departmentCode: agency, itemType } = given
  const caseNo = caseNumber({ cityCode: cityProfile().code, agency, itemType, day: moment.today, serial })

  const { file, event: body } = opened(given, { id: moment.newId(), caseNo }, moment)
  const author = inWhoseName(actor, (one) => mayOpen(one, given))
  const event = events.first(file.case.id, author, body, moment.now)
  await cases.insert(tx, file, events.endAfter(event), given.foundBy)
  await events.append(tx, event)
  return ok({ case: file.case, event })
}

function mayOpen(actor: Actor, { applicantId, departmentId, channel }: NewCase): boolean {
  if (channel === 'window') return holdsPost(actor, departmentId, 'window_clerk')
  return actor.kind === 'citizen' && actor.id === applicantId
}
