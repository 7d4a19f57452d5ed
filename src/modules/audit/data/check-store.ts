import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { BreakKind, ChainCheck, FoundBreak } from '../domain/chain-check'

type Row = Prisma.ChainCheckGetPayload<Record<string, never>>
/** How breaks were written down before they had kinds. */
type OldBreak = { log: 'case'; caseNo: string; at: number } | { log: 'audit'; at: number; reason: string }

const breakOf = (found: FoundBreak | OldBreak): FoundBreak => {
  if ('kind' in found) return found
  if (found.log === 'case') return { kind: 'case-changed', name: found.caseNo, at: found.at }
  return { kind: `audit-${found.reason}` as BreakKind, name: '', at: found.at }
}
const checkOf = (row: Row): ChainCheck =>
  ({ ...row, broken: (row.broken as (FoundBreak | OldBreak)[]).map(breakOf) }) as ChainCheck

/** A key of our own among the advisory locks. */
const CHECKING = 4_813_208

/** Only one check is requested at a time: held until the transaction ends. */
export async function lockRequests(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHECKING})`
}

/** The requested checks, newest first. */
export async function newest(tx: Transaction, take: number): Promise<ChainCheck[]> {
  return (await tx.chainCheck.findMany({ orderBy: { requestedAt: 'desc' }, take })).map(checkOf)
}

export async function find(tx: Transaction, id: string): Promise<ChainCheck | null> {
  const row = await tx.chainCheck.findUnique({ where: { id } })
  return row && checkOf(row)
}

export async function insert(tx: Transaction, check: ChainCheck): Promise<void> {
  await tx.chainCheck.create({ data: check })
}

/** False when another worker has taken this step already. */
export async function advance(tx: Transaction, before: ChainCheck, after: ChainCheck): Promise<boolean> {
  const { id, stage, place } = before
  const { id: _id, ...data } = after
  return (await tx.chainCheck.updateMany({ where: { id, stage, place }, data })).count === 1
}

/** How many lines the log has. */
export async function countEntries(tx: Transaction): Promise<number> {
  return (await tx.auditEntry.aggregate({ _max: { seq: true } }))._max.seq ?? 0
}

export async function markReported(tx: Transaction, id: string, toldAt: Date): Promise<void> {
  await tx.chainCheck.updateMany({ where: { id, toldAt: null }, data: { toldAt } })
}
