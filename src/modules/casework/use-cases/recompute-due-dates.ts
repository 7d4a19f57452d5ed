import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import * as cases from '../data/case-store'
import type { CaseFile } from '../domain/case'
import { countedAgain } from '../domain/counted-again'
import { BATCH, FIRST } from './open-case-batches'
import { momentAt } from './take-step'

/**
 * Works out the dates of all open cases again from their facts: each night, since an open pause moves them every day.
 * By the system alone; an edit of the calendar goes through `applyCalendarChange`, which records what it moves.
 * Answers how many cases now stand in the queues with another day.
 */
export async function recomputeDueDates(
  actor: Actor,
  clock = systemClock,
): Promise<Result<{ casesChanged: number }, 'calendar.not-permitted'>> {
  if (actor.kind !== 'system') return refuse('calendar.not-permitted')
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
    const files = await cases.openAfter(tx, lastId, { limit: BATCH, hold: true })
    // Once they are held: a change of the calendar that came meanwhile is not written over.
    const moment = await momentAt(tx, now)
    let changed = 0
    for (const file of files) {
      const after = countedAgain(file, moment)
      if (hasMoved(file, after)) changed++
      await cases.saveQueueDates(tx, file, after)
    }
    return ok({ changed, lastId: files.at(-1)?.case.id ?? null })
  })
  if (!done.ok) throw new Error('a batch is never refused')
  return done.value
}

const hasMoved = (before: CaseFile, after: CaseFile): boolean =>
  datesIn(before).some(({ dueOn, dueProvisional }, index) => {
    const now = datesIn(after)[index]
    return dueOn !== now?.dueOn || dueProvisional !== now.dueProvisional
  })

const datesIn = ({ case: one, corrections }: CaseFile) => [one, ...corrections]
