import { backupPublicKeys } from './backup-settings.mjs'
import { requireSpace } from './backup-space.mjs'
import { dataDir } from './places.mjs'
import { proveBackup } from './prove-backup.mjs'
import { Advice, step } from './say.mjs'
import { cityKeys } from './secrets.mjs'
import { keyMark } from './snapshot-key.mjs'
import { takeBackup } from './take-backup.mjs'

/** Thrown by `backUpCity`: `fault` is one of BACKUP_FAULTS (operations/domain/backup-run.ts). */
export class BackupFailed extends Advice {
  constructor(fault, cause) {
    super(cause.message)
    this.fault = fault
  }
}

const faultOf = (error, otherwise) => (error.code === 'ENOSPC' || error.code === '53100' ? 'no-room' : otherwise)

async function or(fault, work) {
  try {
    return await work()
  } catch (error) {
    throw new BackupFailed(faultOf(error, fault), error)
  }
}

/** Takes a backup of the city at `url` into `folder` and proves it. Returns what was written and what was found in it. */
export async function backUpCity(url, folder) {
  const publicKeys = await or('no-key', backupPublicKeys)
  const keys = cityKeys()
  // The proof runs the city's own check of the seals, which needs them too.
  Object.assign(process.env, keys)
  const marks = { key: keyMark(keys.YIZHAN_DATA_KEY), sealKey: keyMark(keys.YIZHAN_SEAL_KEY) }
  const what = { url, dataDir: dataDir(), folder, publicKeys, marks }
  await or('other', () => requireSpace({ url, dataDir: dataDir(), folder }))
  const backup = await or('other', () => step('Writing tables, uploads and letters', () => takeBackup(what)))
  const { tables, rows, files } = await or('not-proved', () =>
    step('Restoring it beside, to prove it', () => proveBackup(backup)),
  )
  const { file, takenAt, bytes, sha256 } = backup
  return { file, takenAt, bytes, sha256, tables, rows, files }
}
