import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { env } from '@/platform/env'
import { keepBytes } from '@/platform/storage/content-store'
import { aNewsroom, aPublishedNotice } from '@/testing/editions'
import { aFiledCase, loadOfficialCalendar } from '@/testing/filed-cases'
import { type ForeignServer, openForeignServer } from '@/testing/foreign-postgres'
import { type Instants, instantsOfCity } from '@/testing/shifted-city'
import { withClient } from '../../scripts/lib/database.mjs'
import { inRoot } from '../../scripts/lib/places.mjs'

const exec = promisify(execFile)
const keys = {
  YIZHAN_DATA_KEY: env.YIZHAN_DATA_KEY,
  NEXTAUTH_SECRET: env.NEXTAUTH_SECRET,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 'test').toString('base64'),
}
let root: string
let foreign: ForeignServer
let privateKey: string
let truth: { instants: Instants; rows: Map<string, number> }

type City = { DATABASE_URL: string; APP_DATABASE_URL?: string; DATA_DIR: string; TZ: string }

/** One of the commands, as an administrator types it; gives its exit code and all it said. */
async function command(name: string, args: string[], city: Partial<City>) {
  const settings = {
    ...process.env,
    ...keys,
    APP_DATABASE_URL: '',
    ...city,
    VITEST: '',
    NODE_ENV: 'production' as const,
  }
  const asked = [inRoot('scripts', `${name}.mjs`), ...args]
  return exec(process.execPath, asked, { cwd: inRoot(), env: settings, maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  )
}

async function rowsIn(url: string): Promise<Map<string, number>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    )
    const counted = new Map<string, number>()
    for (const { name } of rows)
      counted.set(name, Number((await client.query(`SELECT count(*) AS n FROM "${name}"`)).rows[0].n))
    return counted
  })
}

const here = (): City => ({
  DATABASE_URL: process.env.DATABASE_URL ?? '',
  APP_DATABASE_URL: process.env.APP_DATABASE_URL ?? '',
  DATA_DIR: process.env.DATA_DIR ?? '',
  TZ: 'Asia/Shanghai',
})

async function emptyDatabase(superUrl: string, name: string, owner: string): Promise<string> {
  await withClient(superUrl, (client) => client.query(`CREATE DATABASE ${name} OWNER ${owner}`))
  return Object.assign(new URL(superUrl), { pathname: `/${name}` }).href
}

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'yizhan-backup-'))
  foreign = await openForeignServer()
  const database = new URL(here().DATABASE_URL).pathname.slice(1)
  await withClient(here().DATABASE_URL, (client) =>
    client.query(`ALTER DATABASE ${database} SET timezone = 'Asia/Shanghai'`),
  )
  await loadOfficialCalendar()
  for (const day of ['2026-03-03', '2026-07-07', '2026-11-10']) await aFiledCase(day)
  await aPublishedNotice(await aNewsroom('0911'))
  for (const words of ['租赁合同', '营业执照']) await keepBytes('files', Buffer.from(words))
  privateKey = path.join(root, 'private.key')
  expect((await command('backup-keys', [privateKey], here())).code).toBe(0)
}, 600_000)

afterAll(async () => {
  await foreign?.close()
  await rm(root, { recursive: true, force: true })
})

const backupsIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith('.backup')).map((name) => path.join(folder, name))

describe('a city in Shanghai', () => {
  let backup: string

  it('is written into one file that nobody else can open, and proves it by restoring it beside', async () => {
    const folder = path.join(root, 'first')
    const { code, said } = await command('backup', [folder], here())
    expect(said).toContain('every seal holds: 3 cases')
    expect(code).toBe(0)
    const [file = '', ...others] = await backupsIn(folder)
    expect(others).toEqual([])
    expect(await readdir(folder)).toHaveLength(1)
    backup = file
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600')
    expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700')
    expect(((await stat(privateKey)).mode & 0o777).toString(8)).toBe('600')
    const bytes = await readFile(file)
    for (const secret of ['王芳', 'applicant_name', '租赁合同', 'audit_entries'])
      expect(bytes.includes(secret)).toBe(false)
    truth = { instants: await instantsOfCity(), rows: await rowsIn(here().DATABASE_URL) }
  }, 600_000)

  it('stands again, to the instant, on a foreign server and in Los Angeles, and from there on its own again', async () => {
    await withClient(foreign.superUrl, (client) => client.query("CREATE ROLE clerk LOGIN SUPERUSER PASSWORD 'x'"))
    const url = (await emptyDatabase(foreign.superUrl, 'abroad', 'clerk')).replace(/\/\/[^@]*@/, '//clerk:x@')
    const abroad = { DATABASE_URL: url, DATA_DIR: path.join(root, 'abroad'), TZ: 'America/Los_Angeles' }
    const restored = await command('restore', [backup, '--key', privateKey], abroad)
    expect(restored.said).toContain('every seal holds: 3 cases')
    expect(restored.code).toBe(0)
    await sameAsTruth(url)
    for (const one of await readdir(path.join(abroad.DATA_DIR, 'files'), { recursive: true, withFileTypes: true }))
      if (one.isFile()) expect((await stat(path.join(one.parentPath, one.name))).mode & 0o077).toBe(0)

    const again = path.join(root, 'second')
    expect((await command('backup-keys', [path.join(root, 'other.key')], abroad)).code).toBe(0)
    expect(await command('backup', [again], abroad)).toMatchObject({ code: 0 })
    const home = { ...(await homeDatabase()), DATA_DIR: path.join(root, 'home'), TZ: 'UTC' }
    const [file = ''] = await backupsIn(again)
    const back = await command('restore', [file, '--key', path.join(root, 'other.key')], home)
    expect(back.said).toContain('every seal holds')
    expect(back.code).toBe(0)
    await sameAsTruth(home.DATABASE_URL)
  }, 900_000)

  it.each([
    ['cut off', (file: string) => truncate(file, 5_000), /cut off or altered/],
    [
      'without its last byte',
      async (file: string) => truncate(file, (await stat(file)).size - 1),
      /cut off or altered/,
    ],
    ['with one byte changed', (file: string) => flip(file, 3_000), /cut off or altered/],
    [
      'with its beginning changed',
      (file: string) => flip(file, 60),
      /not written for this private key|no encrypted backup/,
    ],
  ])(
    '%s is refused in words, and nothing is written',
    async (_what, spoil, words) => {
      const spoiled = path.join(root, 'spoiled.backup')
      await copyFile(backup, spoiled)
      await spoil(spoiled)
      const place = {
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
        DATA_DIR: path.join(root, 'nowhere'),
        TZ: 'UTC',
      }
      const { code, said } = await command('restore', [spoiled, '--key', privateKey], place)
      expect(said).toMatch(words)
      expect(said).not.toMatch(/^\s+at /m)
      expect(code).toBe(1)
    },
    60_000,
  )

  it('is not opened by another private key', async () => {
    const place = {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      DATA_DIR: path.join(root, 'nowhere'),
      TZ: 'UTC',
    }
    const other = path.join(root, 'third.key')
    expect((await command('backup-keys', [other], { ...place, DATA_DIR: path.join(root, 'third') })).code).toBe(0)
    expect((await command('restore', [backup, '--key', other], place)).said).toContain(
      'not written for this private key',
    )
  }, 300_000)
})

/** An empty database on the city's own kind of server. */
async function homeDatabase(): Promise<Pick<City, 'DATABASE_URL' | 'APP_DATABASE_URL'>> {
  const { superUrl, password } = inject('testDatabase')
  const url = await emptyDatabase(superUrl, `${new URL(here().DATABASE_URL).pathname.slice(1)}_home`, 'yizhan')
  const as = (role: string) => Object.assign(new URL(url), { username: role, password }).href
  return { DATABASE_URL: as('yizhan'), APP_DATABASE_URL: as('yizhan_app') }
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

async function sameAsTruth(url: string): Promise<void> {
  const kept = process.env.DATABASE_URL
  process.env.DATABASE_URL = url
  try {
    const found = await instantsOfCity()
    expect([...truth.instants].filter(([place, text]) => found.get(place) !== text)).toEqual([])
    const rows = await rowsIn(url)
    // Each check of the seals is itself on record, and the first one begins the keyed seals: those lines have come since.
    const before = [...truth.rows].filter(([name]) => !['audit_entries', 'seal_beginnings'].includes(name))
    expect(before.filter(([name, count]) => rows.get(name) !== count)).toEqual([])
    expect(rows.get('audit_entries')).toBeGreaterThanOrEqual(truth.rows.get('audit_entries') ?? 0)
  } finally {
    process.env.DATABASE_URL = kept
  }
}
