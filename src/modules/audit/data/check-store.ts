import type { Transaction } from '@/platform/db'
import type { ChainCheck } from '../domain/chain-check'

/** A key of our own among the advisory locks. */
const CHECKING = 4_813_208

/** One at a time asks for a check. */
export async function holdAsking(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHECKING})`
}

/** The checks asked for, newest first. */
export async function newest(tx: Transaction, take: number): Promise<ChainCheck[]> {
  return (await tx.chainCheck.findMany({ orderBy: { requestedAt: 'desc' }, take })) as ChainCheck[]
}

export async function find(tx: Transaction, id: string): Promise<ChainCheck | null> {
  return (await tx.chainCheck.findUnique({ where: { id } })) as ChainCheck | null
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
