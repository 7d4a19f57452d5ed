import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import * as cases from '../data/case-store'
import type { CaseFile } from '../domain/case'
import { queueDates, withAnswerDates } from '../domain/case-clock'
import { withTaskDates } from '../domain/stage-terms'
import type { Moment } from '../domain/step'
import { momentAt } from './take-step'

const FIRST = '00000000-0000-0000-0000-000000000000'
/** Few enough that nobody waits long for a case that is being recounted. */
const BATCH = 100

/**
 * Works out the dates of all open cases again from their facts, after the calendar changed.
 * By the system or a system administrator; answers how many cases are now due on another day.
 */
export async function recomputeDueDates(
  actor: Actor,
  clock = systemClock,
): Promise<Result<{ casesChanged: number }, 'calendar.not-permitted'>> {
  const isAdmin = actor.kind === 'staff' && actor.adminRole === 'system_admin'
  if (actor.kind !== 'system' && !isAdmin) return refuse('calendar.not-permitted')
  calendars.forget()
  let casesChanged = 0
  for (let lastId = FIRST; ; ) {
    const batch = await recomputeBatch(lastId, clock.now())
    casesChanged += batch.changed
    if (batch.lastId === null) return ok({ casesChanged })
    lastId = batch.lastId
  }
}

async function recomputeBatch(lastId: string, now: Date): Promise<{ changed: number; lastId: string | null }> {
  const done = await inTransaction(async (tx) => {
    const moment = await momentAt(tx, now)
    const files = await cases.openAfter(tx, lastId, BATCH)
    let changed = 0
    for (const file of files) {
      const after = recomputed(file, moment)
      if (hasMoved(file, after)) changed++
      await cases.saveQueueDates(tx, file, after)
    }
    return ok({ changed, lastId: files.at(-1)?.case.id ?? null })
  })
  if (!done.ok) throw new Error('a batch is never refused')
  return done.value
}

function recomputed(file: CaseFile, { calendar, today }: Moment): CaseFile {
  const dated = { ...withTaskDates(file, calendar, today), corrections: withAnswerDates(file, calendar, today) }
  return { ...dated, case: { ...dated.case, ...queueDates(dated, calendar, today) } }
}

const hasMoved = (before: CaseFile, after: CaseFile): boolean =>
  datesIn(before).some(({ dueOn, dueProvisional }, index) => {
    const now = datesIn(after)[index]
    return dueOn !== now?.dueOn || dueProvisional !== now.dueProvisional
  })

const datesIn = ({ case: one, corrections }: CaseFile) => [one, ...corrections]
