import type { Transaction } from '@/platform/db'
import type { AuditEntry } from '../domain/audit-chain'

/** Any fixed number: whoever appends holds this lock until commit, so that the chain has one end. */
const CHAIN_LOCK = 7_320_682

export type ChainEnd = { seq: number; hash: string }

/** Waits for its turn and returns the last entry; nobody else appends until this transaction ends. */
export async function takeChainEnd(tx: Transaction): Promise<ChainEnd> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return last ?? { seq: 0, hash: '' }
}

export async function append(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEntry.create({ data: entry })
}

/** The next entries of the chain in order. */
export async function entriesAfter(tx: Transaction, seq: number, take: number): Promise<AuditEntry[]> {
  const rows = await tx.auditEntry.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })
  return rows as AuditEntry[]
}

export type AuditFilter = {
  actorId?: string
  subjectId?: string
  action?: string
  from?: Date
  until?: Date
}

/** Newest first, before `seq`. */
export async function searchEntries(
  tx: Transaction,
  filter: AuditFilter,
  before: number | null,
  take: number,
): Promise<AuditEntry[]> {
  const rows = await tx.auditEntry.findMany({
    where: {
      seq: before === null ? undefined : { lt: before },
      actorId: filter.actorId,
      subjectId: filter.subjectId,
      action: filter.action === undefined ? undefined : { startsWith: filter.action },
      occurredAt: { gte: filter.from, lt: filter.until },
    },
    orderBy: { seq: 'desc' },
    take,
  })
  return rows as AuditEntry[]
}
