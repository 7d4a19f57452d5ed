import { randomUUID } from 'node:crypto'
import type { Actor } from '@/kernel/actor'
import { endOfLog } from '@/modules/audit/queries/end-of-log'
import { carryOverHeads } from '@/modules/casework/use-cases/carry-over-heads'
import { carryOverDocuments } from '@/modules/certificates/use-cases/verify-documents'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { log } from '@/platform/log'
import { hasAnchorsOfAnother } from '../data/anchor-lines'
import { newestAnchor } from '../data/anchor-store'
import { findBeginning, insertBeginning } from '../data/beginning-store'
import type { Beginning } from '../domain/beginning'

/**
 * Once in the life of a city: what was sealed without a key is closed under one. Runs whenever a worker starts and does
 * nothing when it has been done; broken off, it goes on where it was. Null when it was done before and its record is gone.
 */
export async function beginSealing(actor: Actor, clock = systemClock): Promise<Beginning | null> {
  if (actor.kind !== 'system') throw new Error('only the system begins sealing')
  const begun = await findBeginning(db)
  if (begun) return begun
  // Anchors without a beginning: it was deleted, or the database exchanged. To begin anew would bless what stands there.
  if ((await newestAnchor(db)) !== null || (await hasAnchorsOfAnother(null))) {
    log.error('there are anchors of before, but not the beginning they follow: nothing is sealed over')
    return null
  }
  const begunAt = clock.now()
  await carryOverHeads(actor)
  await carryOverDocuments(actor, begunAt)
  const { seq, hash } = await endOfLog('unkeyed')
  await insertBeginning(db, { city: randomUUID(), begunAt, auditEntries: seq, auditHash: hash })
  return findBeginning(db)
}
