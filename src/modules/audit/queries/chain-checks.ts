import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as checks from '../data/check-store'
import { type ChainCheck, isRunning, progressOf } from '../domain/chain-check'
import { mayReadAudit } from '../domain/permissions'

export type ShownCheck = ChainCheck & { running: boolean; progress: number }

const SHOWN = 10

/** The last checks of every seal, newest first; nothing for anyone but the audit administrator. */
export async function chainChecks(actor: Actor, clock = systemClock): Promise<ShownCheck[]> {
  if (!mayReadAudit(actor)) return []
  const now = clock.now()
  return (await checks.newest(db, SHOWN)).map((check) => ({
    ...check,
    running: isRunning(check, now),
    progress: progressOf(check),
  }))
}

/** The check that the worker has in hand; null when it is done. */
export async function openCheck(actor: Actor, id: string): Promise<ChainCheck | null> {
  const check = actor.kind === 'system' && isUuid(id) ? await checks.find(db, id) : null
  return check?.finishedAt === null ? check : null
}
