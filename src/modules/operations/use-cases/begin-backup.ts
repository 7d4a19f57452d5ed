import { type Actor, SYSTEM } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as runs from '../data/backup-run-store'
import { wantsBackup } from '../domain/backup-run'

/** The city alone begins its nightly backup. Gives the run's id; null while one is being made or tonight's is done. */
export async function beginBackup(actor: Actor, clock = systemClock): Promise<string | null> {
  if (actor.kind !== SYSTEM.kind) return null
  const begun = await inTransaction(async (tx) => {
    await runs.holdBeginning(tx)
    const now = clock.now()
    if (!wantsBackup(await runs.soFar(tx), now)) return ok(null)
    const id = newId(now)
    await runs.begin(tx, id, now)
    return ok(id)
  })
  return begun.ok ? begun.value : null
}
