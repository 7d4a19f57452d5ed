/** npm run backup-keys -- FILE: makes the pair of keys for backups. FILE is the private one: take it away from this machine. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { backupKeyFile } from './lib/backup-settings.mjs'
import { dataDir } from './lib/places.mjs'
import { Advice, main, say } from './lib/say.mjs'
import { keyName, newKeyPair } from './lib/sealed-file.mjs'

await main(async () => {
  if (!process.argv[2]) throw new Advice('Where is the private key to go? npm run backup-keys -- FILE (a stick, say)')
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2])
  if (existsSync(file)) throw new Advice(`${file} is there already. Keys are never written over.`)
  if (file.startsWith(dataDir() + path.sep))
    throw new Advice(
      `The private key must not lie in DATA_DIR (${dataDir()}): whoever takes that must not read the backups.`,
    )
  const { publicKey, privateKey } = newKeyPair()
  writeFileSync(file, `${privateKey}\n`, { mode: 0o600, flag: 'wx' })
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 })
  const kept = backupKeyFile()
  const replaced = existsSync(kept)
  writeFileSync(kept, `${publicKey}\n`, { mode: 0o600 })
  say(`✓ Key ${keyName(publicKey)}: backups are written for it from now on (its public part is in ${kept}).`)
  say(
    `  The private key is in ${file}. Take it away from this machine and keep two copies: without it no backup can be read.`,
  )
  if (replaced) say('  Backups of before still need the private key they were written for: keep that, too.')
})
