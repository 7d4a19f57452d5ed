import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { CaseFile } from '../domain/case'
import type { ChainEnd } from '../domain/event-chain'
import { type FoundBy, gramsOf } from '../domain/search-grams'
import {
  asJson,
  changingColumns,
  correctionColumns,
  extensionColumns,
  pauseColumns,
  taskColumns,
  toCaseFile,
  WHOLE_FILE,
} from './case-rows'
import { foundByKeys } from './found-by'

/** The case as it stands, for reading. */
export async function find(tx: Transaction, id: string): Promise<CaseFile | null> {
  const row = await tx.case.findUnique({ where: { id }, include: WHOLE_FILE })
  return row && toCaseFile(row)
}

/** The case, held until the transaction ends: whoever comes second waits, and then sees what the first one did. */
export async function findForStep(tx: Transaction, id: string): Promise<CaseFile | null> {
  await tx.$queryRaw`SELECT FROM cases WHERE id = ${id}::uuid FOR UPDATE`
  return find(tx, id)
}

/** Several cases by age, held likewise. */
export async function findAllForStep(tx: Transaction, ids: readonly string[]): Promise<CaseFile[]> {
  const wanted = [...ids]
  await tx.$queryRaw`SELECT FROM cases WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await tx.case.findMany({ where: { id: { in: wanted } }, include: WHOLE_FILE, orderBy: { id: 'asc' } })
  return rows.map(toCaseFile)
}

export async function idOfNumber(tx: Transaction, caseNo: string): Promise<string | null> {
  const row = await tx.case.findUnique({ where: { caseNo }, select: { id: true } })
  return row?.id ?? null
}

/** The case that a task belongs to. */
export async function idOfTask(tx: Transaction, taskId: string): Promise<string | null> {
  return (await tx.caseTask.findUnique({ where: { id: taskId }, select: { caseId: true } }))?.caseId ?? null
}

const NOTHING_ELSE: FoundBy = { names: [], phones: [] }

/** A new case with its first task, what it is found by, and what it remembers of its log. */
export async function insert(
  tx: Transaction,
  { case: one, tasks }: CaseFile,
  end: ChainEnd,
  foundBy: FoundBy = NOTHING_ELSE,
): Promise<void> {
  const { terms, process, ...facts } = one
  const row = {
    ...facts,
    ...changingColumns(one),
    ...end,
    terms: asJson(terms),
    process: asJson(process),
    searchGrams: [...new Set([...gramsOf(one.caseNo, one.applicantName, one.title), ...foundByKeys(foundBy)])],
    createdAt: one.submittedAt,
    updatedAt: one.submittedAt,
  }
  await tx.case.createMany({ data: [row] })
  await tx.caseTask.createMany({ data: tasks.map(taskColumns) })
}

/** Writes what a step changed. False when someone else saved this case since it was read. */
export async function save(tx: Transaction, before: CaseFile, after: CaseFile, now: Date): Promise<boolean> {
  const { id, version } = before.case
  const { count } = await tx.case.updateMany({
    where: { id, version },
    data: { ...changingColumns(after.case), version: version + 1, updatedAt: now },
  })
  if (count === 0) return false
  await saveParts(tx, before, after)
  return true
}

async function saveParts(tx: Transaction, before: CaseFile, after: CaseFile): Promise<void> {
  const tasks = changes(before.tasks, after.tasks)
  if (tasks.added.length > 0) await tx.caseTask.createMany({ data: tasks.added.map(taskColumns) })
  for (const task of tasks.changed) await tx.caseTask.update({ where: { id: task.id }, data: taskColumns(task) })

  const corrections = changes(before.corrections, after.corrections)
  for (const one of corrections.added) await tx.correction.create({ data: correctionColumns(one) })
  for (const one of corrections.changed)
    await tx.correction.update({ where: { id: one.id }, data: correctionColumns(one) })

  const pauses = changes(before.pauses, after.pauses)
  for (const one of pauses.added) await tx.casePause.create({ data: pauseColumns(one) })
  for (const one of pauses.changed) await tx.casePause.update({ where: { id: one.id }, data: pauseColumns(one) })

  const extensions = changes(before.extensions, after.extensions)
  for (const one of extensions.added) await tx.caseExtension.create({ data: extensionColumns(one) })
  for (const one of extensions.changed)
    await tx.caseExtension.update({ where: { id: one.id }, data: extensionColumns(one) })
}

function changes<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const known = new Map(before.map((one) => [one.id, JSON.stringify(one)]))
  return {
    added: after.filter(({ id }) => !known.has(id)),
    changed: after.filter((one) => known.has(one.id) && known.get(one.id) !== JSON.stringify(one)),
  }
}

/**
 * Only the dates that queues are sorted by. They follow from facts that did not change, so the version stays:
 * nobody's open form is made stale by a new calendar.
 */
export async function saveQueueDates(tx: Transaction, before: CaseFile, after: CaseFile): Promise<void> {
  const { dueOn, dueProvisional } = changingColumns(after.case)
  if (after.case.dueOn !== before.case.dueOn || dueProvisional !== before.case.dueProvisional)
    await tx.case.update({ where: { id: after.case.id }, data: { dueOn, dueProvisional } })
  for (const task of changes(before.tasks, after.tasks).changed) {
    await tx.caseTask.update({ where: { id: task.id }, data: { dueOn: taskColumns(task).dueOn } })
  }
  for (const one of changes(before.corrections, after.corrections).changed) {
    const { dueOn, dueProvisional } = correctionColumns(one)
    await tx.correction.update({ where: { id: one.id }, data: { dueOn, dueProvisional } })
  }
}

/** Open cases in order of age, a batch at a time; where they are to be changed, held until the transaction ends. */
export async function openAfter(
  tx: Transaction,
  lastId: string,
  { limit, hold }: { limit: number; hold: boolean },
): Promise<CaseFile[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM cases WHERE status IN ('submitted', 'awaiting_correction', 'accepted') AND id > ${lastId}::uuid
    ORDER BY id LIMIT ${limit} ${hold ? Prisma.sql`FOR UPDATE` : Prisma.empty}`
  const rows = await tx.case.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: WHOLE_FILE,
    orderBy: { id: 'asc' },
  })
  return rows.map(toCaseFile)
}

/** The next serial number of a department on a day; two who ask at once get two numbers. */
export async function nextSerial(tx: Transaction, key: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO case_counters (key, value) VALUES (${key}, 1)
    ON CONFLICT (key) DO UPDATE SET value = case_counters.value + 1 RETURNING value`
  return row?.value ?? 1
}
