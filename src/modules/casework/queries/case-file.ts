import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import type { CaseFile, CaseTask } from '../domain/case'
import { type CaseDates, datesOf } from '../domain/case-dates'
import type { CaseAction } from '../domain/lifecycle'
import { availableActions, maySee, tasksOf } from '../domain/permissions'
import { recordedCase } from './recorded-case'

export type CaseView = {
  file: CaseFile
  dates: CaseDates
  /** What this person may do now: the same list that the server accepts. */
  actions: CaseAction[]
  /** The tasks waiting for this person. */
  tasks: CaseTask[]
}

/** "What is this case, and what may I do with it?" Null when it does not exist or is none of this person's business. */
export async function caseFile(actor: Actor, caseId: string, clock = systemClock): Promise<CaseView | null> {
  const file = isUuid(caseId) ? await recordedCase(caseId) : null
  if (!file || !maySee(actor, file)) return null
  const calendar = await calendars.load(db)
  const dates = datesOf(file, calendar, dayOf(clock.now()))
  return { file, dates, actions: availableActions(actor, file), tasks: tasksOf(actor, file) }
}
