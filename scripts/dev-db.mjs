/**
 * A database for development:  eval "$(DATA_DIR=/tmp/x node scripts/dev-db.mjs)"
 * starts the built-in PostgreSQL in DATA_DIR, applies every migration, and prints the settings the code reads.
 * It keeps running; `DATA_DIR=/tmp/x node scripts/dev-db.mjs --stop` stops it.
 */
import { readyDatabase } from './lib/database.mjs'
import { openCluster } from './lib/embedded-postgres.mjs'
import { prepare } from './lib/install.mjs'
import { dataDir } from './lib/places.mjs'
import { main } from './lib/say.mjs'
import { cityKeys } from './lib/secrets.mjs'

/** The first process of the machine never ends, so a database it "uses" stays up between shells. */
const FOREVER = 1

await main(async () => {
  const shell = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  await prepare()
  if (process.argv.includes('--stop')) return (await openCluster(dataDir(), { user: FOREVER })).close()
  const { ownerUrl, appUrl } = await readyDatabase({ user: FOREVER })
  const settings = { DATA_DIR: dataDir(), DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, ...cityKeys() }
  for (const [name, value] of Object.entries(settings)) shell(`export ${name}='${value}'\n`)
})
