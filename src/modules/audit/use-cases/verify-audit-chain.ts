import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { sha256Hex } from '@/platform/crypto'
import { db, inTransaction } from '@/platform/db'
import * as audit from '../data/audit-store'
import { type ChainBreak, firstBreak } from '../domain/audit-chain'
import type { EntriesStep } from '../domain/chain-check'
import { mayVerifyAudit } from '../domain/permissions'
import { recordAudit } from './record-audit'

export type AuditChainCheck = { entries: number; broken: ChainBreak | null }

const BATCH = 1_000
const BEGINNING = { seq: 0, hash: '' }

/** The audit administrator, or the city itself, has the whole log recomputed: intact, or where it first does not hold. The check is on record too. */
export async function verifyAuditChain(
  actor: Actor,
  clock = systemClock,
): Promise<Result<AuditChainCheck, 'audit.not-permitted'>> {
  if (!mayVerifyAudit(actor)) return refuse('audit.not-permitted')
  const check = await walkChain(actor)
  return inTransaction(async (tx) => {
    const detail = { entries: check.entries, intact: check.broken === null, brokenAt: check.broken?.seq }
    await recordAudit(tx, actor, { action: 'audit.verified', subjectKind: 'audit', subjectId: 'chain', detail }, clock)
    return ok(check)
  })
}

async function walkChain(actor: Actor): Promise<AuditChainCheck> {
  const check: AuditChainCheck = { entries: 0, broken: null }
  for (let last: EntriesStep['last'] = BEGINNING; last !== null; ) {
    const step: EntriesStep = await verifyNextEntries(actor, last)
    check.entries += step.entries
    check.broken = step.broken
    last = step.broken ? null : step.last
  }
  return check
}

/** The next thousand entries after this one; `last` is null at the end of the log. Outside any transaction: entries never change. */
export async function verifyNextEntries(actor: Actor, after: { seq: number; hash: string }): Promise<EntriesStep> {
  if (!mayVerifyAudit(actor)) throw new Error('only the auditor and the system verify the log')
  const entries = await audit.entriesAfter(db, after.seq, BATCH)
  const broken = firstBreak(entries, after, sha256Hex)
  const end = entries.at(-1)
  return { entries: entries.length, broken, last: end ? { seq: end.seq, hash: end.hash } : null }
}
