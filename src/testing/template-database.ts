import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { APP_ROLE, grantToApp } from '../../scripts/lib/app-role.mjs'
import { ensureOwnerAndApp, installQueue, withClient } from '../../scripts/lib/database.mjs'
import { openCluster } from '../../scripts/lib/embedded-postgres.mjs'
import { migrate, migrationsIn } from '../../scripts/lib/migrations.mjs'
import { inRoot, ROOT } from '../../scripts/lib/places.mjs'

const PASSWORD = 'test'
const LEFTOVER_MS = 3_600_000
/** A test server may lose everything in a power cut; in exchange it is several times faster. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

const hashOf = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12)

export type TestDatabase = { superUrl: string; template: string; run: string; password: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabase: TestDatabase
  }
}

async function openServer() {
  const given = process.env.TEST_DATABASE_SERVER
  if (given) return { superUrl: given, close: async () => {} }
  const folder = path.join(os.tmpdir(), `yizhan-test-${process.getuid?.() ?? 'me'}-${hashOf(ROOT)}`)
  return openCluster(folder, { name: 'the test PostgreSQL', flags: NOT_DURABLE.flatMap((flag) => ['-c', flag]) })
}

/** The template's name tells its content, so an unchanged schema is migrated once, not once a run. */
function templateName(): string {
  const sources = ['scripts/lib/app-role.mjs', 'scripts/lib/database.mjs', 'node_modules/pg-boss/package.json']
  const texts = sources.map((file) => readFileSync(inRoot(file), 'utf8'))
  return `template_${hashOf(...migrationsIn().map(({ checksum }) => checksum), ...texts)}`
}

const inDatabase = (superUrl: string, name: string) => Object.assign(new URL(superUrl), { pathname: `/${name}` }).href

async function ensureTemplate(superUrl: string, template: string) {
  await withClient(superUrl, async (client) => {
    // Held until this connection ends: of several runs that start together, one builds.
    await client.query("SELECT pg_advisory_lock(hashtext('yizhan template'))")
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount) return
    await ensureOwnerAndApp(client, { ownerPassword: PASSWORD, appPassword: PASSWORD })
    const unfinished = `${template}_unfinished`
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${unfinished} OWNER yizhan`)
    const ownerUrl = inDatabase(superUrl, unfinished).replace(/\/\/[^@]*@/, `//yizhan:${PASSWORD}@`)
    await withClient(ownerUrl, (owner) => migrate(owner))
    await installQueue(ownerUrl)
    await withClient(ownerUrl, (owner) => grantToApp(owner, APP_ROLE))
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
  })
}

async function dropDatabases(superUrl: string, mayGo: (name: string) => boolean) {
  await withClient(superUrl, async (client) => {
    const { rows } = await client.query("SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'")
    for (const { name } of rows) if (mayGo(name)) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
}

/** Once per run: a real server with a migrated template, which each test file clones in milliseconds. */
export default async function setup(project: TestProject) {
  const server = await openServer()
  const template = templateName()
  const run = `test_${Date.now()}_${process.pid}`
  await ensureTemplate(server.superUrl, template)
  await dropDatabases(server.superUrl, (name) => Date.now() - Number(name.split('_')[1]) > LEFTOVER_MS)
  project.provide('testDatabase', { superUrl: server.superUrl, template, run, password: PASSWORD })
  return async () => {
    await dropDatabases(server.superUrl, (name) => name.startsWith(run))
    await server.close()
  }
}
