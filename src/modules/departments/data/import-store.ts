import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'

const BODY = {
  id: true,
  code: true,
  sourceId: true,
  name: true,
  shortName: true,
  kind: true,
  parentId: true,
  divisionCode: true,
  sortOrder: true,
} as const

export type ImportedBody = {
  id: string
  code: string
  sourceId: string | null
  name: string
  shortName: string
  kind: string
  parentId: string | null
  divisionCode: string | null
  sortOrder: number
}

/** Every body there is; nobody else may add one until the transaction ends. */
export async function allAndHold(tx: Transaction): Promise<ImportedBody[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('yizhan departments'))`
  return tx.department.findMany({ select: BODY })
}

export async function add(tx: Transaction, body: Omit<ImportedBody, 'id'>, now: Date): Promise<ImportedBody> {
  const row = { ...body, id: newId(now) }
  await tx.department.create({ data: { ...row, createdAt: now, updatedAt: now } })
  return row
}

export async function change(tx: Transaction, id: string, facts: Partial<ImportedBody>, now: Date): Promise<void> {
  await tx.department.update({ where: { id }, data: { ...facts, version: { increment: 1 }, updatedAt: now } })
}
