import type { Actor } from '@/kernel/actor'
import { canonicalAddress } from '@/platform/caller-address'
import { db } from '@/platform/db'
import * as addresses from '../data/address-store'
import { mayReadAudit } from '../domain/permissions'

/** Where these entries of the log were asked for from, by id; empty for anyone but the audit administrator. */
export const addressesOf = async (actor: Actor, entryIds: readonly string[]): Promise<Map<string, string>> =>
  mayReadAudit(actor) ? addresses.opened(db, entryIds) : new Map()

/** What the auditor's typed address is looked for by: it can stand in a link and tells nobody the address. Null: no address. */
export function addressKey(actor: Actor, typed: string): string | null {
  const address = canonicalAddress(typed)
  return mayReadAudit(actor) && address ? addresses.addressIndex(address) : null
}
