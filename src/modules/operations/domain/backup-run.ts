/** Why a backup failed, as far as an administrator can do something about it. */
export const BACKUP_FAULTS = ['no-key', 'no-room', 'not-proved', 'other'] as const
export type BackupFault = (typeof BACKUP_FAULTS)[number]

/** A backup that was restored beside the city and found whole. */
export type ProvedBackup = { file: string; bytes: number; sha256: string; rows: number; files: number }

export type BackupOutcome = ({ proved: true } & ProvedBackup) | { proved: false; fault: BackupFault }

const HOUR_MS = 3_600_000
/** A run that gave no sign for so long died with its process. */
const LONGEST_RUN_MS = 6 * HOUR_MS
/** A good backup of the same night makes the later tries of that night needless. */
const ENOUGH_MS = 20 * HOUR_MS
/** "Over a day old" is what the administrator is told. */
const DAY_MS = 24 * HOUR_MS
/** While tonight's is being made, last night's may be a few hours older. */
const DAY_AND_NIGHT_MS = DAY_MS + LONGEST_RUN_MS

export type BackupsSoFar = { runningSince: Date | null; goodSince: Date | null }

const isRunning = ({ runningSince }: BackupsSoFar, now: Date): boolean =>
  runningSince !== null && now.getTime() - runningSince.getTime() < LONGEST_RUN_MS

/** Is it time for one? Not while one is being made, and not again after a good one of the same night. */
export const wantsBackup = (soFar: BackupsSoFar, now: Date): boolean =>
  !isRunning(soFar, now) && (soFar.goodSince === null || now.getTime() - soFar.goodSince.getTime() >= ENOUGH_MS)

/** Must the administrator be told? When none was ever proved, or the last one is over a day old. */
export function backupIsOverdue(soFar: BackupsSoFar, now: Date): boolean {
  if (soFar.goodSince === null) return true
  const age = now.getTime() - soFar.goodSince.getTime()
  return age > (isRunning(soFar, now) ? DAY_AND_NIGHT_MS : DAY_MS)
}
