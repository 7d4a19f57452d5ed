import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './places.mjs'
import { Advice } from './say.mjs'

/** Where `npm run backup-keys` leaves the public key. */
export const backupKeyFile = () => path.join(dataDir(), 'backup-key.pub')

const HOW = 'Make a pair with "npm run backup-keys -- FILE" and take FILE away from this machine.'

/** For whom backups are sealed: BACKUP_PUBLIC_KEY (several with commas: each can open them), else the key in DATA_DIR. */
export function backupPublicKeys() {
  const given = process.env.BACKUP_PUBLIC_KEY?.split(',').filter((key) => key.trim())
  if (given?.length) return given
  const file = backupKeyFile()
  if (existsSync(file)) return [readFileSync(file, 'utf8')]
  throw new Advice(`There is no key to seal backups with. ${HOW}`)
}
