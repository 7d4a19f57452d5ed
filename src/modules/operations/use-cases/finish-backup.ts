import { type Actor, SYSTEM } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as runs from '../data/backup-run-store'
import type { BackupOutcome } from '../domain/backup-run'

/** What came of a backup, on record; said twice it counts once. */
export async function finishBackup(
  actor: Actor,
  { runId, outcome }: { runId: string; outcome: BackupOutcome },
  clock = systemClock,
): Promise<void> {
  if (actor.kind !== SYSTEM.kind) return
  await inTransaction(async (tx) => {
    if (!(await runs.finish(tx, runId, outcome, clock.now()))) return ok(undefined)
    const detail = outcome.proved
      ? { bytes: outcome.bytes, rows: outcome.rows, files: outcome.files, sha256: outcome.sha256 }
      : { fault: outcome.fault }
    const action = outcome.proved ? 'backup.proved' : 'backup.failed'
    await recordAudit(tx, actor, { action, subjectKind: 'backup', subjectId: runId, detail }, clock)
    return ok(undefined)
  })
}
