import type { PlainDate } from '@/kernel/plain-date'
import type { Clock, Side } from './clock'
import { dueOf } from './due-of'
import { timersOf } from './fire-timer'
import type { Card } from './kind'
import { clockWork, type Moment } from './permission'
import { type ReaderRow, readerRows } from './readers'
import type { OpenCase, SealedKind } from './sealed-kind'

/** A clock as lists are sorted by it. `dueAt` is null while it is stopped. */
export type ClockRow = Pick<Clock, 'name' | 'of' | 'round'> & {
  side: Side
  dueAt: Date | null
  dueOn: PlainDate | null
  provisional: boolean
  stopped: boolean
  ended: boolean
}

/** What a case leaves behind for lists, searches and timers: worked out anew after every step and every recount. */
export type CaseIndex = {
  clocks: readonly ClockRow[]
  /** The first running clock of the office, of the case itself: the date that leads the lists. */
  lead: ClockRow | null
  readers: readonly ReaderRow[]
  /** Ids of persons whom no key lets in. */
  barred: readonly string[]
  card: Card
  /** When a timer is to be looked at next; null where none can act. */
  nextTimerAt: Date | null
}

export function indexOf(kind: SealedKind, open: OpenCase, at: Pick<Moment, 'now' | 'today' | 'calendar'>): CaseIndex {
  const work = clockWork(open, at)
  const clocks = open.clocks.map((clock): ClockRow => {
    const due = dueOf(clock, work)
    const stopped = due?.stopped === true
    const dated = due && !stopped ? { dueAt: due.dueAt, dueOn: due.dueOn } : { dueAt: null, dueOn: null }
    const { name, of, round, side, ended } = clock
    return { name, of, round, side, ...dated, provisional: due?.provisional ?? false, stopped, ended: ended !== null }
  })
  const lead = clocks.find(({ side, of, ended }) => side === 'office' && of === null && !ended) ?? null
  const next = timersOf(kind, open, at).find(({ held }) => !held)
  const { readers, card } = open
  return { clocks, lead, readers: readerRows(readers), barred: readers.barred, card, nextTimerAt: next?.at ?? null }
}
