import type { Transaction } from '@/platform/db'
import type { Anchor, Before, Waiting } from '../domain/anchor'

/** A key of our own among the advisory locks. */
const ANCHORING = 4_813_209

/** One at a time makes an anchor. */
export async function holdAnchoring(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ANCHORING})`
}

/** Takes what waits out of the queue, so many at most. */
export const takeWaiting = (tx: Transaction, most: number): Promise<Waiting[]> =>
  tx.$queryRaw`
    DELETE FROM anchor_queue q USING (SELECT log, subject_id, seq FROM anchor_queue LIMIT ${most}) first
    WHERE q.log = first.log AND q.subject_id = first.subject_id AND q.seq = first.seq
    RETURNING q.log, q.subject_id AS "subjectId", q.seq, q.hash`

/** The newest anchor that the database knows of. */
export async function newestAnchor(tx: Transaction): Promise<(Before & { madeAt: Date }) | null> {
  const row = await tx.anchor.findFirst({ orderBy: { number: 'desc' } })
  if (!row) return null
  const { number, mac, madeAt, cases, events, documents } = row
  const audit = { entries: row.auditEntries, hash: row.auditHash }
  return { number, mac, madeAt, audit, counts: { cases, events, documents } }
}

/** Notes an anchor, once. What it holds no longer waits: also where a crash came between the file and the commit. */
export async function noteAnchor(tx: Transaction, anchor: Anchor): Promise<void> {
  const { number, mac, madeAt, audit, counts, heads } = anchor
  const end = { auditEntries: audit.entries, auditHash: audit.hash }
  await tx.anchor.createMany({ data: [{ number, mac, madeAt, ...end, ...counts }], skipDuplicates: true })
  const [ids, seqs] = [heads.map(({ id }) => id), heads.map(({ seq }) => seq)]
  await tx.$executeRaw`
    DELETE FROM anchor_queue q USING unnest(${ids}::uuid[], ${seqs}::int[]) AS head(id, seq)
    WHERE q.subject_id = head.id AND q.seq <= head.seq`
}
