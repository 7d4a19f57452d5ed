import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import { newestAnchor as newest } from '../data/anchor-store'

export type ShownAnchor = { number: number; madeAt: Date; code: string }

/** The newest anchor that the database knows of; for the audit administrator and the city's own watch. */
export async function newestAnchor(actor: Actor): Promise<ShownAnchor | null> {
  const may = actor.kind === 'system' || (actor.kind === 'staff' && actor.adminRole === 'audit_admin')
  const anchor = may ? await newest(db) : null
  return anchor && { number: anchor.number, madeAt: anchor.madeAt, code: anchor.mac }
}
