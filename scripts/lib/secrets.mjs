import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './places.mjs'
import { Advice, say } from './say.mjs'

const KEYS = ['YIZHAN_DATA_KEY', 'YIZHAN_SEAL_KEY', 'NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']

const newKey = () => randomBytes(32).toString('base64')

/** Reads a JSON file that only this account may read; an absent file is an empty object. */
export const readPrivateJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

/** Writes through a rename, so that a crash never leaves half a file of keys. */
export function writePrivateJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.${process.pid}`, file)
}

/**
 * The keys of this city: from the environment, else (never in production) made once and kept in DATA_DIR.
 * Losing YIZHAN_DATA_KEY makes every encrypted identity number unreadable, losing YIZHAN_SEAL_KEY every seal unprovable,
 * so production must bring its own.
 */
export function cityKeys() {
  const missing = KEYS.filter((key) => !process.env[key])
  if (missing.length > 0 && process.env.YIZHAN_MODE === 'production')
    throw new Advice(
      `In production the keys are yours to keep. Set ${missing.join(', ')} (32 random bytes, base64 each):\n` +
        missing.map((key) => `  export ${key}=$(openssl rand -base64 32)`).join('\n'),
    )
  const file = path.join(dataDir(), 'secrets.json')
  const kept = readPrivateJson(file)
  const fresh = missing.filter((key) => !kept[key])
  if (fresh.length > 0) {
    for (const key of fresh) kept[key] = newKey()
    writePrivateJson(file, kept)
    say(`· Made keys for this city in ${file} (keep that file with your backups)`)
  }
  return Object.fromEntries(KEYS.map((key) => [key, process.env[key] || kept[key]]))
}
