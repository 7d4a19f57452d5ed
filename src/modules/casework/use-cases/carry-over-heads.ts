import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import { SEALS } from '../data/event-seals'
import { carryOver, unkeyedHeadsAfter } from '../data/recorded-chains'
import { carriedHeadSeal } from '../domain/event-chain'

const BATCH = 2_000
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/**
 * Closes the logs of before under a keyed head: up to it they hold by the formula of then, behind it only by the key.
 * Nothing recorded is touched. May be broken off and run again; never once seals have begun (begin-sealing.ts).
 */
export async function carryOverHeads(actor: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the system carries logs over')
  for (let after = BEGINNING; ; ) {
    const heads = await unkeyedHeadsAfter(db, after, BATCH)
    const last = heads.at(-1)
    if (!last) return
    await carryOver(
      db,
      heads.map((head) => ({ ...head, seal: carriedHeadSeal(head, SEALS) })),
    )
    after = last.caseId
  }
}
