import { Advice } from './say.mjs'

/** The role the running city acts as. It owns nothing, so it can neither change the tables nor rewrite history. */
export const APP_ROLE = 'yizhan_app'

/** What happened stays: the city may add to these, never change or delete. */
const APPEND_ONLY = [
  'case_events',
  'audit_entries',
  'document_events',
  'instant_corrections',
  'case_carried_heads',
  'issued_document_seals',
  'seal_beginnings',
  'anchors',
]
/** Which tables these are: a backup, which the city takes itself, says so. */
const ONLY_READ = ['_prisma_migrations']

/** DATABASE_URL seen through the app role: the connection starts as the owner's login and puts the lesser role on. */
export function throughAppRole(ownerUrl) {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', `-c role=${APP_ROLE}`)
  return url.href
}

/** Makes the app role and lets the owner act as it; several copies may do so at the same moment. */
export async function ensureAppRole(client) {
  const { rows } = await client.query(
    'SELECT current_user AS owner, pg_has_role(current_user, oid, $2) AS may FROM pg_roles WHERE rolname = $1',
    [APP_ROLE, (await isModern(client)) ? 'SET' : 'MEMBER'],
  )
  if (rows[0]?.may) return
  const {
    rows: [{ owner }],
  } = await client.query('SELECT quote_ident(current_user) AS owner')
  try {
    if (rows.length === 0) await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`).catch(unlessItExists)
    await client.query(`GRANT ${APP_ROLE} TO ${owner}`)
  } catch (error) {
    throw new Advice(
      `The city runs as a role of its own, ${APP_ROLE}, and ${owner} may not make it (${error.message}).\n` +
        `Ask the database's administrator to run:\n` +
        `  CREATE ROLE ${APP_ROLE} NOLOGIN;  -- unless it exists\n  GRANT ${APP_ROLE} TO ${owner};\n` +
        `or give a login of its own in APP_DATABASE_URL.`,
    )
  }
}

/** PostgreSQL 16 split membership from the right to SET ROLE. */
async function isModern(client) {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int >= 160000 AS modern")
  return rows[0].modern
}

function unlessItExists(error) {
  // 42710: the role exists; 23505: another copy made it in this very moment.
  if (!['42710', '23505'].includes(error.code)) throw error
}

function rightsOn(table) {
  if (ONLY_READ.includes(table)) return 'SELECT'
  return APPEND_ONLY.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'
}

/** Gives the role what the city needs and no more. Idempotent; run after every migration. */
export async function grantToApp(client, role) {
  const { rows: tables } = await client.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  const quoted = client.escapeIdentifier(role)
  const statements = [`GRANT USAGE ON SCHEMA public, pgboss TO ${quoted}`]
  for (const { name } of tables) {
    const table = `public.${client.escapeIdentifier(name)}`
    const rights = rightsOn(name)
    statements.push(`REVOKE ALL ON ${table} FROM ${quoted}`, `GRANT ${rights} ON ${table} TO ${quoted}`)
  }
  statements.push(
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, pgboss TO ${quoted}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${quoted}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, pgboss TO ${quoted}`,
  )
  // One message is one transaction: at no moment does the role hold more, or a running city less.
  await client.query(statements.join(';\n'))
}
