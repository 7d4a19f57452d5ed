import { APP_ROLE } from '../scripts/lib/app-role.mjs'
import { withClient } from '../scripts/lib/database.mjs'

/** Databases of the bench's own, beside the empty migrated one they are copied from. */
export function scratchDatabases({ superUrl, ownerUrl, appUrl }) {
  const template = new URL(ownerUrl).pathname.slice(1)
  const inDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const urls = (name) => ({
    name,
    superUrl: inDatabase(superUrl, name),
    ownerUrl: inDatabase(ownerUrl, name),
    appUrl: inDatabase(appUrl, name),
  })
  const command = (sql) => withClient(superUrl, (client) => client.query(sql))
  return {
    /** Made anew, as a copy of another one: empty tables if not said otherwise. */
    async fresh(name, { from = template } = {}) {
      await command(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      // A database can be copied only while nobody is in it; who was comes back by itself.
      await command(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${from}'`)
      await command(`CREATE DATABASE ${name} TEMPLATE ${from} OWNER ${new URL(ownerUrl).username}`)
      await command(`GRANT CONNECT ON DATABASE ${name} TO ${APP_ROLE}`)
      return urls(name)
    },
    /** The one of an earlier run if `fill` had finished it then, with these tables and this content; else made and filled. */
    async kept(name, version, fill) {
      const wanted = `${name} ${version} ${await migrationsOf(ownerUrl)}`
      const there = await withClient(superUrl, (client) =>
        client.query(`SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = '${name}'`),
      )
      if (there.rows[0]?.mark === wanted) return urls(name)
      const made = await this.fresh(name)
      await fill(made)
      await command(`COMMENT ON DATABASE ${name} IS '${wanted}'`)
      return made
    },
    drop: (name) => command(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

const migrationsOf = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT md5(string_agg(checksum, $1 ORDER BY 1)) AS mark FROM _prisma_migrations',
      [' '],
    )
    return rows[0].mark
  })
