import { Prisma } from '@/generated/prisma/client'
import { literal } from '@/kernel/pattern-literal'
import { sha256Hex } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { keyedSeal } from '@/platform/seal'
import type { ActsMeant } from '../domain/acts-meant'
import { type AuditEntry, type AuditFacts, type AuditSeals, type CarriedEnd, keyedSealOf } from '../domain/audit-chain'
import { sealedAddress } from './address-store'

/** The city's own seals, as the rules of the log ask for them. */
export const SEALS: AuditSeals = { sha256: sha256Hex, keyed: keyedSeal }

/**
 * Adds one line at the end of the chain and seals it there; nobody else appends until this transaction ends. With the
 * address that was asked from, where it is known: one statement, so one trip to the database.
 */
export async function append(tx: Transaction, facts: AuditFacts, address: string | null): Promise<void> {
  const { id, occurredAt, actorKind, actorId, actorName, action, subjectKind, subjectId, detail, requestId } = facts
  const entry = Prisma.sql`
    SELECT append_audit_entry(${id}::uuid, ${occurredAt}, ${actorKind}, ${actorId}, ${actorName}, ${action},
      ${subjectKind}, ${subjectId}, ${JSON.stringify(detail)}::jsonb, ${requestId}, ${keyedSealOf(facts, SEALS)}) AS seq`
  if (address === null) {
    await tx.$queryRaw(entry)
    return
  }
  const { sealed, index } = sealedAddress(id, address)
  await tx.$executeRaw`
    WITH entry AS (${entry})
    INSERT INTO access_addresses (entry_id, sealed, address_index, recorded_at)
    SELECT ${id}::uuid, ${sealed}, ${index}, ${occurredAt} FROM entry`
}

/** The next entries of the chain in order. */
export async function entriesAfter(tx: Transaction, seq: number, take: number): Promise<AuditEntry[]> {
  const rows = await tx.auditEntry.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })
  return rows as AuditEntry[]
}

/** The last entry, or the last of those sealed without a key; number 0 when there is none. */
export async function endOfLog(tx: Transaction, which: 'all' | 'unkeyed'): Promise<CarriedEnd> {
  const where: Prisma.AuditEntryWhereInput = which === 'all' ? {} : { seal: null }
  const last = await tx.auditEntry.findFirst({ where, orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return last ?? { seq: 0, hash: '' }
}

export async function hashesOf(tx: Transaction, numbers: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.auditEntry.findMany({ where: { seq: { in: [...numbers] } }, select: { seq: true, hash: true } })
  return new Map(rows.map(({ seq, hash }) => [seq, hash]))
}

export type AuditFilter = {
  /** Only these entries. */
  ids?: readonly string[]
  actorIds?: readonly string[]
  subjectIds?: readonly string[]
  acts?: ActsMeant
  from?: Date
  until?: Date
}

const actionOf = (acts: ActsMeant): Prisma.StringFilter =>
  'prefix' in acts ? { startsWith: literal(acts.prefix) } : { in: acts.actions }

/** Subjects whose id ends with these eight characters: what the log shows of an id. */
export async function subjectsEnding(tx: Transaction, end: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ subject_id: string }[]>`
    SELECT DISTINCT subject_id FROM audit_entries WHERE right(subject_id, 8) = ${end} LIMIT 20`
  return rows.map(({ subject_id }) => subject_id)
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
      id: filter.ids === undefined ? undefined : { in: [...filter.ids] },
      seq: before === null ? undefined : { lt: before },
      actorId: filter.actorIds === undefined ? undefined : { in: [...filter.actorIds] },
      subjectId: filter.subjectIds && { in: [...filter.subjectIds] },
      action: filter.acts && actionOf(filter.acts),
      occurredAt: { gte: filter.from, lt: filter.until },
    },
    orderBy: { seq: 'desc' },
    take,
  })
  return rows as AuditEntry[]
}

/** How many lines there are from a moment on, of these acts where they are named. */
export const countSince = (tx: Transaction, from: Date, actions?: readonly string[]): Promise<number> =>
  tx.auditEntry.count({ where: { occurredAt: { gte: from }, ...(actions && { action: { in: [...actions] } }) } })

/** Acts of these kinds on these subjects, or on anything that belongs to these cases; newest first, before `seq`. */
export async function actsOn(
  tx: Transaction,
  {
    actions,
    subjectIds,
    caseIds,
  }: { actions: readonly string[]; subjectIds: readonly string[]; caseIds: readonly string[] },
  before: number | null,
  take: number,
): Promise<AuditEntry[]> {
  const earlier = before === null ? Prisma.empty : Prisma.sql`AND seq < ${before}`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM audit_entries
    WHERE action = ANY (${[...actions]}) ${earlier}
      AND (subject_id = ANY (${[...subjectIds, ...caseIds]})
        OR (detail ? 'caseId' AND detail->>'caseId' = ANY (${[...caseIds]})))
    ORDER BY seq DESC LIMIT ${take}`
  const ids = rows.map(({ id }) => id)
  return (await tx.auditEntry.findMany({ where: { id: { in: ids } }, orderBy: { seq: 'desc' } })) as AuditEntry[]
}
