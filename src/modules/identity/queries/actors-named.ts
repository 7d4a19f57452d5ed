import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'

/** The ids of everybody of exactly this name, for searching the audit log; only for the audit administrator. */
export async function actorsNamed(actor: Actor, name: string): Promise<string[]> {
  if (actor.kind !== 'staff' || actor.adminRole !== 'audit_admin') return []
  return accounts.idsByName(db, name.normalize('NFC').trim())
}
