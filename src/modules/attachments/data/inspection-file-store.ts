import type { Transaction } from '@/platform/db'
import type { Attachment } from '../domain/attachment'
import { IN_ORDER, MOST, SHOWN, typed } from './attachment-store'

/** The files of the records of all inspections of a case, as they came. */
export async function ofInspections(tx: Transaction, caseId: string): Promise<(Attachment & { taskId: string })[]> {
  const select = { ...SHOWN, taskId: true }
  const where = { caseId, taskId: { not: null }, removedAt: null }
  const rows = await tx.attachment.findMany({ where, select, orderBy: [...IN_ORDER], take: MOST })
  return rows.flatMap(({ taskId, ...row }) => (taskId === null ? [] : [{ ...typed(row), taskId }]))
}

/** Takes a file out of the record of an inspection; the caller holds the case and has asked whether it is still open. */
export async function removeFromInspection(tx: Transaction, id: string, taskId: string, now: Date): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({ where: { id, taskId, removedAt: null }, data: { removedAt: now } })
  return count === 1
}
