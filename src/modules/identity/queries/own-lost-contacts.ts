import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { type LostContact, openLosses } from '../data/contact-losses'

/** Numbers and addresses of the person asking that somebody else proved later, and that they have not replaced. */
export async function ownLostContacts(actor: Actor): Promise<LostContact[]> {
  const account = actor.kind === 'citizen' ? await accounts.find(db, actor.id) : null
  return account ? openLosses(db, account) : []
}
