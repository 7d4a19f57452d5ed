import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as runs from '../data/backup-run-store'
import { type BackupFault, backupIsOverdue } from '../domain/backup-run'
import { mayOperate } from '../domain/permissions'

export type BackupStatus = {
  isOverdue: boolean
  /** When the last proved one was taken. */
  lastGood: Date | null
  lastFault: { at: Date; fault: BackupFault } | null
}

/** "Could the city be restored?" Null for anyone but the system administrator. */
export async function backupStatus(actor: Actor, clock = systemClock): Promise<BackupStatus | null> {
  if (!mayOperate(actor)) return null
  const soFar = await runs.soFar(db)
  const { goodSince: lastGood } = soFar
  return { isOverdue: backupIsOverdue(soFar, clock.now()), lastGood, lastFault: await runs.lastFault(db, lastGood) }
}
