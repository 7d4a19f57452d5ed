/** What the worker runs every night: a proved backup in BACKUP_DIR. Tells what came of it as JSON on its last line. */
import os from 'node:os'
import path from 'node:path'
import { BackupFailed, backUpCity } from './lib/back-up-city.mjs'
import { shareClock } from './lib/clock.mjs'
import { prepare } from './lib/install.mjs'
import { Advice, complain, main, say } from './lib/say.mjs'
import { dropOldBackups } from './lib/take-backup.mjs'

/** Last in the queue for the processor: people come first. */
const QUIETLY = 10

await main(async () => {
  await prepare()
  shareClock()
  process.umask(0o077)
  os.setPriority(QUIETLY)
  const { APP_DATABASE_URL: url, BACKUP_DIR, BACKUP_KEEP = '14' } = process.env
  if (!url || !BACKUP_DIR) throw new Advice('The worker starts this by itself, when BACKUP_DIR is set.')
  const folder = path.resolve(BACKUP_DIR)
  try {
    const { file, bytes, sha256, rows, files } = await backUpCity(url, folder)
    dropOldBackups(folder, Number(BACKUP_KEEP))
    say(JSON.stringify({ proved: true, file, bytes, sha256, rows, files }))
  } catch (error) {
    if (!(error instanceof BackupFailed)) throw error
    complain(error.message)
    say(JSON.stringify({ proved: false, fault: error.fault }))
  }
})
