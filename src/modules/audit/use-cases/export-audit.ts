import { createHash } from 'node:crypto'
import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { csvLine } from '@/platform/csv-line'
import { db } from '@/platform/db'
import * as addresses from '../data/address-store'
import type { AuditEntry } from '../domain/audit-chain'
import { type AuditQuestion, recordedQuestion } from '../domain/audit-question'
import { mayReadAudit } from '../domain/permissions'
import { searchAudit } from '../queries/search-audit'
import { recordAudit } from './record-audit'

/** Lines of one file; more are taken out day by day. */
export const MOST_EXPORTED = 10_000
const AT_ONCE = 1_000
/** Spreadsheets read a file as UTF-8 when it begins with this mark. */
const UTF8_MARK = '\uFEFF'

const HEAD = [
  'seq',
  'occurredAt',
  'actorKind',
  'actorId',
  'actorName',
  'address',
  'action',
  'subjectKind',
  'subjectId',
  'detail',
  'requestId',
  'prevHash',
  'hash',
  'seal',
]

/** A CSV file of the lines found, newest first; `isWhole` is false where there were more than it holds. */
export type AuditExport = { csv: string; lines: number; isWhole: boolean }

/**
 * The lines of the log that a question finds, with their hashes, so that whoever is given the file can hold it against
 * the log. On record with the question, the number of lines and the SHA-256 of the file. Null for anyone but the audit
 * administrator.
 */
export async function exportAudit(
  actor: Actor,
  question: AuditQuestion,
  clock = systemClock,
): Promise<AuditExport | null> {
  if (!mayReadAudit(actor)) return null
  const parts = [UTF8_MARK, csvLine(HEAD)]
  let lines = 0
  let older: number | null = question.before ?? null
  do {
    const page = await searchAudit(actor, { ...question, before: older ?? undefined }, AT_ONCE)
    const from = await addresses.opened(
      db,
      page.entries.map(({ id }) => id),
    )
    parts.push(...page.entries.map((entry) => csvLine(valuesOf(entry, from.get(entry.id) ?? ''))))
    lines += page.entries.length
    older = page.older
  } while (older !== null && lines < MOST_EXPORTED)
  const csv = parts.join('')
  const isWhole = older === null
  const sha256 = createHash('sha256').update(csv).digest('hex')
  const detail = { ...recordedQuestion(question), lines, isWhole, sha256 }
  await recordAudit(db, actor, { action: 'audit.exported', subjectKind: 'audit', subjectId: 'log', detail }, clock)
  return { csv, lines, isWhole }
}

const valuesOf = (entry: AuditEntry, address: string): string[] => [
  String(entry.seq),
  entry.occurredAt.toISOString(),
  entry.actorKind,
  entry.actorId,
  entry.actorName,
  address,
  entry.action,
  entry.subjectKind,
  entry.subjectId,
  JSON.stringify(entry.detail),
  entry.requestId ?? '',
  entry.prevHash,
  entry.hash,
  entry.seal ?? '',
]
