import type { Actor } from '@/kernel/actor'
import type { CheckStep, FoundBreak } from '@/modules/audit/domain/chain-check'
import { db, inSnapshot } from '@/platform/db'
import { carryOver, faultIn, idsAfter, type Registered, registerOf } from '../data/seal-store'

const BATCH = 500
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/** The next five hundred issued documents after `place`: does each still say what it was sealed with? By the system alone. */
export async function verifyNextDocuments(actor: Actor, place: string): Promise<CheckStep> {
  if (actor.kind !== 'system') throw new Error('only the system verifies issued documents')
  const register = await inSnapshot(async (tx) => registerOf(tx, await idsAfter(tx, place || BEGINNING, BATCH)))
  return {
    counted: { documents: register.filter(({ row }) => row !== null).length },
    broken: register.map(breakOf).filter((found) => found !== null),
    next: register.at(-1)?.id ?? null,
  }
}

function breakOf(one: Registered): FoundBreak | null {
  const fault = faultIn(one)
  return fault && { kind: `document-${fault}`, name: one.row?.number ?? one.id, at: one.seals.length }
}

/** Seals every document of before as it stands; once, when keyed seals begin (seals/use-cases/begin-sealing.ts). */
export async function carryOverDocuments(actor: Actor, at: Date): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the system carries documents over')
  for (let after = BEGINNING; ; ) {
    const register = await registerOf(db, await idsAfter(db, after, BATCH))
    const last = register.at(-1)
    if (!last) return
    await carryOver(db, register, at)
    after = last.id
  }
}
