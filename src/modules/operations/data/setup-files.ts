import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/platform/env'

const inDataDir = (name: string): string => path.resolve(/* turbopackIgnore: true */ env.DATA_DIR, name)

/** Whether `npm run backup-keys` left the public key that backups are sealed to. */
export const hasBackupKeyFile = (): boolean => existsSync(inDataDir('backup-key.pub'))

/** How many files with passwords and second factors setup wrote there and nobody has deleted. */
export function credentialFiles(): number {
  const folder = inDataDir('setup')
  if (!existsSync(folder)) return 0
  return readdirSync(folder).filter((name) => /\.(password|second-factor)\.txt$/.test(name)).length
}
