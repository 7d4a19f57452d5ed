import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as audit from '../data/audit-store'
import { type CarriedEnd, firstBreak } from '../domain/audit-chain'
import type { CheckStep } from '../domain/chain-check'

const BATCH = 1_000

/**
 * The next thousand entries after `place` (number and hash of the last one checked). `carried` is where the formula
 * without a key ends. The log is one chain: behind its first break nothing can be told any more. Outside any
 * transaction: entries never change.
 */
export async function verifyNextEntries(actor: Actor, place: string, carried: CarriedEnd): Promise<CheckStep> {
  if (actor.kind !== 'system') throw new Error('only the system verifies the log')
  const [seq = '', hash = ''] = place.split(':')
  const entries = await audit.entriesAfter(db, Number(seq), BATCH)
  const found = firstBreak(entries, { seq: Number(seq), hash }, carried, audit.SEALS)
  const end = entries.at(-1)
  return {
    counted: { entries: entries.length },
    broken: found ? [{ kind: `audit-${found.reason}`, name: '', at: found.seq }] : [],
    next: found || !end ? null : `${end.seq}:${end.hash}`,
  }
}
