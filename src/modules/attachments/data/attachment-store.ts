import type { Transaction } from '@/platform/db'
import type { Attachment, PlaceContents, ScanState, UploadSubject } from '../domain/attachment'

/** An attachment with whose it is and where its bytes lie. */
export type StoredAttachment = Attachment & {
  ownerId: string
  draftId: string | null
  caseId: string | null
  /** The inspection on site whose record it belongs to. */
  taskId: string | null
  storageKey: string
  removedAt: Date | null
}

const SHOWN = {
  id: true,
  materialKey: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  scanState: true,
  createdAt: true,
} as const
const WHOLE = {
  ...SHOWN,
  ownerId: true,
  draftId: true,
  caseId: true,
  taskId: true,
  storageKey: true,
  removedAt: true,
} as const
const IN_ORDER = [{ materialKey: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] as const
/** A draft or a case holds at most a few dozen; the limit is for whoever finds a way past the rules. */
const MOST = 500

const typed = <T extends { scanState: string }>(row: T): T & { scanState: ScanState } =>
  row as T & { scanState: ScanState }

export async function find(tx: Transaction, id: string): Promise<StoredAttachment | null> {
  const row = await tx.attachment.findUnique({ where: { id }, select: WHOLE })
  return row && typed(row)
}

export async function ofDraft(tx: Transaction, ownerId: string, draftId: string): Promise<Attachment[]> {
  const where = { ownerId, draftId, removedAt: null }
  return (await tx.attachment.findMany({ where, select: SHOWN, orderBy: [...IN_ORDER], take: MOST })).map(typed)
}

/** What was handed in with a case, and the records of its inspections (`taskId`). */
export async function ofCase(
  tx: Transaction,
  caseId: string,
): Promise<(Attachment & { ownerId: string; taskId: string | null })[]> {
  const select = { ...SHOWN, ownerId: true, taskId: true }
  const where = { caseId, removedAt: null }
  return (await tx.attachment.findMany({ where, select, orderBy: [...IN_ORDER], take: 2 * MOST })).map(typed)
}

const countedWith = (subject: UploadSubject) =>
  'taskId' in subject ? { taskId: subject.taskId } : { draftId: subject.draftId }

/** Uploads to one draft go one after another from here to the end of the transaction, so that its limits hold. */
export async function lockDraft(tx: Transaction, draftId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attachments ${draftId}`}, 0))`
}

/** How much lies in a place: under one material, and in all. */
export async function contentsOf(tx: Transaction, subject: UploadSubject, materialKey: string): Promise<PlaceContents> {
  const all = { ...countedWith(subject), removedAt: null }
  const filesOfMaterial = await tx.attachment.count({ where: { ...all, materialKey } })
  const { _sum } = await tx.attachment.aggregate({ where: all, _sum: { size: true } })
  return { filesOfMaterial, bytesInAll: _sum.size ?? 0 }
}

/** The draft became a case: nothing is added to it any more. */
export async function isFiled(tx: Transaction, draftId: string): Promise<boolean> {
  return (await tx.attachment.findFirst({ where: { draftId, caseId: { not: null } }, select: { id: true } })) !== null
}

/** The same bytes already lie under this material: an upload whose answer got lost, and was sent again. */
export async function findSame(
  tx: Transaction,
  subject: UploadSubject,
  file: { materialKey: string; sha256: string },
): Promise<Attachment | null> {
  const where = { ...countedWith(subject), ...file, removedAt: null }
  const row = await tx.attachment.findFirst({ where, select: SHOWN })
  return row && typed(row)
}

export async function insert(tx: Transaction, row: Omit<StoredAttachment, 'removedAt'>): Promise<void> {
  await tx.attachment.create({ data: row })
}

export async function markRemoved(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({
    where: { id, removedAt: null, caseId: null },
    data: { removedAt: now },
  })
  return count === 1
}

/** Takes out of a draft that is still open: everything, or the files with these ids. */
export async function removeFromDraft(tx: Transaction, draftId: string, now: Date, ids?: readonly string[]) {
  const where = { draftId, removedAt: null, caseId: null, ...(ids && { id: { in: [...ids] } }) }
  await tx.attachment.updateMany({ where, data: { removedAt: now } })
}

export async function bindToCase(tx: Transaction, draftId: string, caseId: string): Promise<number> {
  const { count } = await tx.attachment.updateMany({
    where: { draftId, caseId: null, removedAt: null },
    data: { caseId },
  })
  return count
}

export async function setScanState(tx: Transaction, id: string, scanState: ScanState): Promise<void> {
  await tx.attachment.updateMany({ where: { id }, data: { scanState } })
}

export async function listUnscanned(tx: Transaction, before: Date, take: number): Promise<string[]> {
  const where = { scanState: 'unscanned', removedAt: null, createdAt: { lt: before } }
  return (await tx.attachment.findMany({ where, select: { id: true }, orderBy: { createdAt: 'asc' }, take })).map(
    ({ id }) => id,
  )
}

/** Bytes that only removed attachments point to, and long enough that nobody is about to bring them back. */
export async function listForgotten(tx: Transaction, removedBefore: Date, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT gone.storage_key AS key FROM attachments gone
    WHERE gone.removed_at < ${removedBefore} AND NOT EXISTS (
      SELECT FROM attachments other WHERE other.sha256 = gone.sha256
      AND (other.removed_at IS NULL OR other.removed_at >= ${removedBefore})
    ) LIMIT ${take}`
  return rows.map(({ key }) => key)
}

export async function deleteRemoved(tx: Transaction, storageKey: string): Promise<void> {
  await tx.attachment.deleteMany({ where: { storageKey, removedAt: { not: null } } })
}

/** Takes a file out of the record of an inspection; the caller holds the case and has asked whether it is still open. */
export async function removeFromInspection(tx: Transaction, id: string, taskId: string, now: Date): Promise<boolean> {
  const { count } = await tx.attachment.updateMany({ where: { id, taskId, removedAt: null }, data: { removedAt: now } })
  return count === 1
}
