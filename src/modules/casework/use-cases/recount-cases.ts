import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok } from '@/kernel/result'
import { postsHeldOn } from '@/modules/departments/queries/posts-held-on'
import { type Clock, systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import * as changes from '../data/calendar-change-store'
import * as recounts from '../data/calendar-recount-store'
import * as cases from '../data/case-store'
import type { CalendarChange } from '../domain/calendar-change'
import {
  CALENDAR_NOTICE,
  CALENDAR_RECOUNT,
  type CalendarNoticeJob,
  type CalendarRecountJob,
} from '../domain/calendar-jobs'
import { calendarsAround, recountCase } from './recount-case'

/** Few enough that an officer who presses a button meanwhile waits a second, and not until a statement gives up. */
const BATCH = 10
/** A job may take two minutes before it is tried again elsewhere. */
const AT_ONCE_MS = 20_000

/**
 * Counts the open cases again that an applied change has not come to yet: batch by batch, each in a transaction of its own,
 * so that nobody waits long for a case and a worker that dies leaves only the rest. At the end each officer is told once how
 * many of theirs moved. After some seconds the rest is handed to another job.
 */
export async function recountCases(
  actor: Actor,
  job: CalendarRecountJob,
  clock: Clock = systemClock,
  atOnceMs = AT_ONCE_MS,
): Promise<void> {
  const until = performance.now() + atOnceMs
  while (!(await recountBatch(actor, job.changeId, clock))) {
    if (performance.now() < until) continue
    return enqueue(db, CALENDAR_RECOUNT, job, { key: `${job.changeId}-${newId()}` })
  }
}

/** One batch; true once nothing is left to do. */
export async function recountBatch(actor: Actor, changeId: string, clock: Clock): Promise<boolean> {
  if (actor.kind !== 'system') throw new Error('cases are counted again by the system')
  const done = await inTransaction(async (tx) => {
    const change = await changes.find(tx, changeId)
    if (change?.state !== 'applied' || change.recountedAt !== null) return ok(true)
    const ids = await recounts.next(tx, changeId, BATCH)
    if (ids.length === 0) return ok(await finish(tx, changeId, clock.now()))
    const both = await calendarsAround(tx, change)
    for (const file of await cases.findAllForStep(tx, ids)) await recountCase(tx, change, file, both, clock.now())
    return ok(false)
  })
  if (!done.ok) throw new Error('a batch is never refused')
  return done.value
}

/** The last case was counted again: told once, however many workers come to this point. */
async function finish(tx: Transaction, changeId: string, now: Date): Promise<true> {
  const change = await changes.findAndHold(tx, changeId)
  if (!change || change.recountedAt !== null) return true
  await notifyOfficers(tx, change, now)
  await recounts.markDone(tx, changeId, now)
  return true
}

/** One notice to each officer at whose desk a moved case lay: how many there are, and where to read which. */
async function notifyOfficers(tx: Transaction, { id: eventId }: CalendarChange, now: Date): Promise<void> {
  const desks = await recounts.countByDesk(tx, eventId)
  if (desks.size === 0) return
  const departmentIds = [...new Set([...desks.keys()].map((desk) => desk.split('/')[0] ?? ''))]
  const told = new Map<string, number>()
  for (const { accountId, departmentId, role } of await postsHeldOn(dayOf(now), departmentIds, tx)) {
    const count = desks.get(`${departmentId}/${role}`) ?? 0
    if (count > 0) told.set(accountId, (told.get(accountId) ?? 0) + count)
  }
  for (const [accountId, count] of told) {
    const job = { eventId, accountId, count, happenedAt: now.toISOString() } satisfies CalendarNoticeJob
    await enqueue(tx, CALENDAR_NOTICE, job, { key: `${eventId}:${accountId}` })
  }
}
