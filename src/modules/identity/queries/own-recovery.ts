import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as recoveries from '../data/pending-recovery-store'

/** When the account of the person asking will be given back to whoever showed their document at a window; null when nothing waits. */
export async function ownRecovery(actor: Actor): Promise<{ effectiveAt: Date } | null> {
  if (actor.kind !== 'citizen') return null
  const waiting = await recoveries.findWaiting(db, actor.id)
  return waiting && { effectiveAt: waiting.effectiveAt }
}
