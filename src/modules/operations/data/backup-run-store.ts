import type { Transaction } from '@/platform/db'
import type { BackupFault, BackupOutcome, BackupsSoFar } from '../domain/backup-run'

/** Any fixed number: of several workers one looks and begins at a time. */
const BEGINNING = 7320691

export const holdBeginning = async (tx: Transaction): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${BEGINNING})`
}

export async function soFar(tx: Transaction): Promise<BackupsSoFar> {
  const newest = async (state: string): Promise<Date | null> =>
    (await tx.backupRun.findFirst({ where: { state }, orderBy: { startedAt: 'desc' }, select: { startedAt: true } }))
      ?.startedAt ?? null
  return { runningSince: await newest('running'), goodSince: await newest('proved') }
}

/** The last attempt that failed after the last one that was proved. */
export async function lastFault(
  tx: Transaction,
  goodSince: Date | null,
): Promise<{ at: Date; fault: BackupFault } | null> {
  const where = { state: 'failed', ...(goodSince && { startedAt: { gt: goodSince } }) }
  const run = await tx.backupRun.findFirst({ where, orderBy: { startedAt: 'desc' } })
  return run ? { at: run.startedAt, fault: (run.fault ?? 'other') as BackupFault } : null
}

export async function begin(tx: Transaction, id: string, startedAt: Date): Promise<void> {
  await tx.backupRun.create({ data: { id, state: 'running', startedAt } })
}

/** False when the run has been finished before. */
export async function finish(tx: Transaction, id: string, outcome: BackupOutcome, finishedAt: Date): Promise<boolean> {
  const { proved, ...facts } = outcome
  const data = { ...facts, state: proved ? 'proved' : 'failed', finishedAt }
  return (await tx.backupRun.updateMany({ where: { id, state: 'running' }, data })).count === 1
}
