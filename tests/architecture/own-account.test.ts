import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { filesIn, read } from './source-files'

const KEYS = ['YIZHAN_DATA_KEY', 'YIZHAN_SEAL_KEY', 'NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
const programs = ['src/server/main.ts', 'src/worker/main.ts', ...filesIn('src/commands', /^src\/commands\/[a-z]+\.ts$/)]

it.each(programs)('%s writes for its own account alone', (file) => {
  expect(read(file)).toMatch(/^process\.umask\(0o077\)$/m)
})

/** Asks for the city's keys in a folder of its own; what the program says, and what it left there. */
function askForKeys(settings: Record<string, string>) {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'yizhan-keys-'))
  const none = Object.fromEntries(KEYS.map((name) => [name, undefined]))
  const code = "console.log(Object.keys((await import('./scripts/lib/secrets.mjs')).cityKeys()).length)"
  const run = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, ...none, DATA_DIR, ...settings },
      encoding: 'utf8',
      stdio: 'pipe',
    })
  return {
    run,
    kept: () => readdirSync(DATA_DIR),
    modeOf: (name: string) => statSync(path.join(DATA_DIR, name)).mode & 0o777,
  }
}

it('a production city does not start without keys of its own, and makes none', () => {
  const { run, kept } = askForKeys({ YIZHAN_MODE: 'production', YIZHAN_DATA_KEY: 'given' })
  expect(run).toThrow(/YIZHAN_SEAL_KEY, NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY/)
  expect(kept()).toEqual([])
})

it('the keys of a demonstration are made once, readable by its own account', () => {
  const { run, modeOf } = askForKeys({ YIZHAN_MODE: 'demo' })
  expect(run()).toContain(String(KEYS.length))
  expect(modeOf('secrets.json')).toBe(0o600)
})
