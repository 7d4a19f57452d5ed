import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { canonicalJson } from '@/kernel/canonical-json'
import { pg } from '@/platform/pg-session.mjs'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const GUARDED = [
  'case_events',
  'audit_entries',
  'issued_document_seals',
  'case_carried_heads',
  'seal_beginnings',
  'anchors',
]

/** Does as the owner, with the guards of the tables switched off. */
export async function withOwner(work: (owner: Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  for (const table of GUARDED) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await work(owner)
  for (const table of GUARDED) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await owner.end()
}

/**
 * Turns everything recorded so far into what the city wrote before there was a key (up to 24 November 2026): the same
 * events, entries and documents, sealed by the formulas of then. For tests of what is carried over.
 */
export const asBeforeTheKey = (): Promise<void> =>
  withOwner(async (owner) => {
    for (const table of ['issued_document_seals', 'case_carried_heads', 'seal_beginnings', 'anchors', 'anchor_queue'])
      await owner.query(`DELETE FROM ${table}`)
    await unkeyEvents(owner)
    await unkeyEntries(owner)
  })

/** Also what somebody with the owner's rights does who knows the old formula and not the key: from event `from` on. */
export async function unkeyEvents(owner: Client, caseId: string | null = null, from = 1): Promise<void> {
  const { rows } = await owner.query(
    'SELECT * FROM case_events WHERE $1::uuid IS NULL OR case_id = $1 ORDER BY case_id, seq',
    [caseId],
  )
  let prevHash = ''
  for (const row of rows) {
    if (row.seq === 1) prevHash = ''
    if (row.seq < from) {
      prevHash = row.hash
      continue
    }
    const who = { actorKind: row.actor_kind, actorId: row.actor_id, actorName: row.actor_name }
    const what = { id: row.id, caseId: row.case_id, seq: row.seq, type: row.type, payload: row.payload }
    const hash = sha256(canonicalJson({ ...what, ...who, occurredAt: row.occurred_at, prevHash }))
    await owner.query(
      'UPDATE case_events SET envelope = 1, payload_salt = NULL, payload_seal = NULL, prev_hash = $2, hash = $3 WHERE id = $1',
      [row.id, prevHash, hash],
    )
    await owner.query('UPDATE cases SET last_hash = $2, next_seq = $3 WHERE id = $1', [row.case_id, hash, row.seq + 1])
    prevHash = hash
  }
}

/** The audit log from entry `from` on, by the formula without a key. */
export async function unkeyEntries(owner: Client, from = 1): Promise<void> {
  const { rows } = await owner.query('SELECT * FROM audit_entries ORDER BY seq')
  let prevHash = ''
  for (const row of rows) {
    if (row.seq < from) {
      prevHash = row.hash
      continue
    }
    const who = { actorKind: row.actor_kind, actorId: row.actor_id, actorName: row.actor_name }
    const what = { id: row.id, occurredAt: row.occurred_at, action: row.action, detail: row.detail }
    const whom = { subjectKind: row.subject_kind, subjectId: row.subject_id, requestId: row.request_id }
    const hash = sha256(`${prevHash}\n${row.seq}\n${canonicalJson({ ...what, ...whom, ...who })}`)
    await owner.query('UPDATE audit_entries SET seal = NULL, prev_hash = $2, hash = $3 WHERE id = $1', [
      row.id,
      prevHash,
      hash,
    ])
    prevHash = hash
  }
}
