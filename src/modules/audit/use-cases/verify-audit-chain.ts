import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { sha256Hex } from '@/platform/crypto'
import { db, inTransaction } from '@/platform/db'
import * as audit from '../data/audit-store'
import { type ChainBreak, firstBreak } from '../domain/audit-chain'
import { mayVerifyAudit } from '../domain/permissions'
import { recordAudit } from './record-audit'

export type ChainCheck = { entries: number; broken: ChainBreak | null }

const BATCH = 1_000

/** The audit administrator, or the city itself, has the whole log recomputed: intact, or where it first does not hold. The check is on record too. */
export async function verifyAuditChain(
  actor: Actor,
  clock = systemClock,
): Promise<Result<ChainCheck, 'audit.not-permitted'>> {
  if (!mayVerifyAudit(actor)) return refuse('audit.not-permitted')
  const check = await walkChain()
  return inTransaction(async (tx) => {
    const detail = { entries: check.entries, intact: check.broken === null, brokenAt: check.broken?.seq }
    await recordAudit(tx, actor, { action: 'audit.verified', subjectKind: 'audit', subjectId: 'chain', detail }, clock)
    return ok(check)
  })
}

/** Outside any transaction: entries never change, and a long log must not hold up the city. */
async function walkChain(): Promise<ChainCheck> {
  let last = { seq: 0, hash: '' }
  for (;;) {
    const entries = await audit.entriesAfter(db, last.seq, BATCH)
    const broken = firstBreak(entries, last, sha256Hex)
    const end = entries.at(-1)
    if (broken || !end) return { entries: last.seq, broken }
    last = { seq: end.seq, hash: end.hash }
  }
}
