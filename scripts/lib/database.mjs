import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { APP_ROLE, ensureAppRole, grantToApp, throughAppRole } from './app-role.mjs'
import { openCluster } from './embedded-postgres.mjs'
import { migrate } from './migrations.mjs'
import { dataDir } from './places.mjs'
import { Advice, say, step } from './say.mjs'
import { readPrivateJson, writePrivateJson } from './secrets.mjs'

const OWNER = 'yizhan'

/**
 * Connects, does the work, disconnects.
 * @template T
 * @param {string} connectionString
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(connectionString, work) {
  const { pg } = await import('../../src/platform/pg-session.mjs')
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(connectionString)
    throw new Advice(`The database ${pathname.slice(1)} at ${host} does not answer: ${error.message || error.code}`)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function rolePasswords() {
  const file = path.join(dataDir(), 'secrets.json')
  const kept = readPrivateJson(file)
  if (!kept.ownerPassword) {
    for (const name of ['ownerPassword', 'appPassword']) kept[name] = randomBytes(18).toString('base64url')
    writePrivateJson(file, kept)
  }
  return kept
}

/** In a cluster of our own: the owner's and the city's logins. */
export async function ensureOwnerAndApp(client, { ownerPassword, appPassword }) {
  const logins = { [OWNER]: ownerPassword, [APP_ROLE]: appPassword }
  for (const [role, password] of Object.entries(logins)) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
    await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
  }
}

/** … and a database that belongs to the owner. */
export async function furnish(superUrl, passwords) {
  await withClient(superUrl, async (client) => {
    await ensureOwnerAndApp(client, passwords)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWNER])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`)
  })
}

const loginUrl = (port, role, password) => `postgresql://${role}:${password}@127.0.0.1:${port}/${OWNER}`

/** The two logins of a cluster of our own. */
export const loginUrls = (port, { ownerPassword, appPassword }) => ({
  ownerUrl: loginUrl(port, OWNER, ownerPassword),
  appUrl: loginUrl(port, APP_ROLE, appPassword),
})

/**
 * The city's database: DATABASE_URL if given, else the built-in PostgreSQL in DATA_DIR.
 * Returns `{ ownerUrl, appUrl, close }`: the owner changes tables, the city itself runs with `appUrl`.
 */
export async function openDatabase({ user } = {}) {
  const { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl } = process.env
  if (ownerUrl) return { ownerUrl, appUrl: appUrl || throughAppRole(ownerUrl), close: async () => {} }
  const cluster = await openCluster(dataDir(), { name: 'the built-in PostgreSQL', user })
  const passwords = rolePasswords()
  await furnish(cluster.superUrl, passwords)
  return { ...loginUrls(cluster.port, passwords), close: cluster.close }
}

/** Tables, job queue and rights as this code needs them. Safe to run at every start, and from several copies at once. */
export async function prepareSchema({ ownerUrl, appUrl }) {
  const applied = await withClient(ownerUrl, (client) => migrate(client))
  for (const name of applied) say(`  applied ${name}`)
  await installQueue(ownerUrl)
  await withClient(ownerUrl, async (client) => {
    if (appUrl === throughAppRole(ownerUrl)) await ensureAppRole(client)
    const role = await withClient(appUrl, async (app) => (await app.query('SELECT current_user AS role')).rows[0].role)
    const {
      rows: [me],
    } = await client.query('SELECT current_user AS owner')
    if (role === me.owner)
      throw new Advice(`APP_DATABASE_URL logs in as the owner, ${role}. The city needs a role that owns nothing.`)
    await grantToApp(client, role)
  })
  return applied
}

/** pg-boss makes and updates its own tables, but only the owner may: the running city starts it with `migrate: false`. */
export async function installQueue(connectionString) {
  await import('../../src/platform/pg-session.mjs')
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({ connectionString, schema: 'pgboss', supervise: false, schedule: false, max: 2 })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

/** Opens the database and brings it up to date; what every command does first. */
export async function readyDatabase(options) {
  const database = await openDatabase(options)
  try {
    await step('Bringing the tables up to date', () => prepareSchema(database))
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
