import { Prisma } from '@/generated/prisma/client'
import { isUuid } from '@/kernel/ids'
import { db, type Transaction } from '@/platform/db'
import type { CalendarChange } from '../domain/calendar-change'
import type { Recounted } from '../domain/moved-dates'
import { asJson } from './case-rows'

const asChange = (row: unknown): CalendarChange => row as CalendarChange
const jsonOrNull = (value: unknown) => (value === null ? Prisma.DbNull : asJson(value))

export async function find(tx: Transaction, id: string): Promise<CalendarChange | null> {
  const row = isUuid(id) ? await tx.calendarChange.findUnique({ where: { id } }) : null
  return row && asChange(row)
}

/** The change, held until the transaction ends. */
export async function findAndHold(tx: Transaction, id: string): Promise<CalendarChange | null> {
  if (!isUuid(id)) return null
  await tx.$queryRaw`SELECT 1 FROM calendar_changes WHERE id = ${id}::uuid FOR UPDATE`
  return find(tx, id)
}

/** One edit of the calendar at a time: who comes second sees what the first one did. */
export async function holdCalendar(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('working-calendar'))`
}

/**
 * Whoever files takes this with others before reading the calendar, and whoever applies a change takes it alone: what was
 * counted by the old calendar is then committed, and what comes later reads the new one.
 */
export async function holdFilings(tx: Transaction, how: 'with-others' | 'alone'): Promise<void> {
  if (how === 'alone') await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('filing-by-calendar'))`
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('filing-by-calendar'))`
}

/** The id under which the change waits: that of an equal one which the same person proposed before, if there is one. */
export async function insertOnce(tx: Transaction, change: CalendarChange, changeKey: string): Promise<string> {
  const { days, yearBefore, yearAfter, ...rest } = change
  const json = { days: asJson(days), yearBefore: jsonOrNull(yearBefore), yearAfter: jsonOrNull(yearAfter) }
  const data = [{ ...rest, ...json, changeKey }]
  if ((await tx.calendarChange.createMany({ data, skipDuplicates: true })).count === 1) return change.id
  const where = { requestedById: change.requestedById, changeKey, state: 'pending' }
  return (await tx.calendarChange.findFirstOrThrow({ where, select: { id: true } })).id
}

type Decision = Pick<CalendarChange, 'state' | 'decidedById' | 'decidedByName' | 'decidedAt' | 'decisionReason'>

export async function decide(tx: Transaction, id: string, decision: Decision & { byTwo?: boolean }): Promise<void> {
  await tx.calendarChange.update({ where: { id }, data: decision })
}

/** Proposals that nobody decided on in time make room for the same proposal anew. */
export async function closeOver(tx: Transaction, now: Date): Promise<void> {
  await tx.calendarChange.updateMany({
    where: { state: 'pending', expiresAt: { lte: now } },
    data: { state: 'withdrawn', decidedAt: now },
  })
}

export type ChangeCase = Recounted & { caseId: string; departmentId: string; desks: string[] }

export async function addCases(tx: Transaction, changeId: string, moved: readonly ChangeCase[]): Promise<void> {
  if (moved.length === 0) return
  const data = moved.map((one) => ({ ...one, changeId, moved: asJson(one.moved) }))
  await tx.calendarChangeCase.createMany({ data })
}

export async function clearCases(tx: Transaction, changeId: string): Promise<void> {
  await tx.calendarChangeCase.deleteMany({ where: { changeId } })
}

/** What waits, oldest first, or what was decided, latest first; a page behind a known one. */
export async function list(
  which: 'pending' | 'decided',
  after: string | null,
  take: number,
): Promise<CalendarChange[]> {
  const isPending = which === 'pending'
  const rows = await db.calendarChange.findMany({
    where: {
      state: isPending ? 'pending' : { not: 'pending' },
      ...(after && { id: isPending ? { gt: after } : { lt: after } }),
    },
    orderBy: { id: isPending ? 'asc' : 'desc' },
    take,
  })
  return rows.map(asChange)
}
