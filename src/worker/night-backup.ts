import { spawn } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'
import { SYSTEM } from '@/kernel/actor'
import { BACKUP_FAULTS, type BackupOutcome } from '@/modules/operations/domain/backup-run'
import { beginBackup } from '@/modules/operations/use-cases/begin-backup'
import { finishBackup } from '@/modules/operations/use-cases/finish-backup'
import { env } from '@/platform/env'
import { log } from '@/platform/log'

/** A program of its own: it reads the whole city and starts a PostgreSQL for the proof. */
const PROGRAM = 'scripts/night-backup.mjs'

const Outcome = z.union([
  z.object({
    proved: z.literal(true),
    file: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    rows: z.number(),
    files: z.number(),
  }),
  z.object({ proved: z.literal(false), fault: z.enum(BACKUP_FAULTS) }),
])

/** Runs the program to its end; one that says nothing that can be read has failed. */
function runProgram(): Promise<BackupOutcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve(PROGRAM)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (bytes) => {
      said = (said + bytes).slice(-10_000)
    })
    const failed = () => resolve({ proved: false, fault: 'other' })
    child.on('error', failed)
    child.on('close', () => {
      const line = said.trim().split('\n').at(-1) ?? ''
      const outcome = line.startsWith('{') ? Outcome.safeParse(JSON.parse(line)) : undefined
      if (outcome?.success) resolve(outcome.data)
      else failed()
    })
    process.once('exit', () => child.kill())
  })
}

async function finish(runId: string): Promise<void> {
  const outcome = await runProgram()
  await finishBackup(SYSTEM, { runId, outcome })
  if (outcome.proved)
    log.info({ file: outcome.file, bytes: outcome.bytes }, 'the city was backed up and the backup proved')
  else log.error({ fault: outcome.fault }, 'the backup of the city failed')
}

/**
 * Begins tonight's backup, if BACKUP_DIR is set and there is none yet, and does not wait for it: a large city takes longer
 * than a job may. Its outcome is on record; a failed one is tried again in the next hour of the night.
 */
export async function backUpTonight(): Promise<void> {
  if (!env.BACKUP_DIR) return
  const runId = await beginBackup(SYSTEM)
  if (runId === null) return
  void finish(runId).catch((error: unknown) =>
    log.error({ err: error }, 'what came of the backup could not be recorded'),
  )
}
