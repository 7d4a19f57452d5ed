/** npm run backup -- DIR: the whole city (tables, uploads, letters) as of one moment, beside a running city or alone. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cityNow, shareClock } from './lib/clock.mjs'
import { openDatabase, withClient } from './lib/database.mjs'
import { prepare } from './lib/install.mjs'
import { dataDir } from './lib/places.mjs'
import { Advice, main, say, step } from './lib/say.mjs'
import { cityKeys } from './lib/secrets.mjs'
import { anchorDir, copyAnchors, lastAnchor } from './lib/snapshot-anchors.mjs'
import { copyStored } from './lib/snapshot-files.mjs'
import { pendingJobs } from './lib/snapshot-jobs.mjs'
import { keyMark } from './lib/snapshot-key.mjs'
import { dumpTable, tablesInOrder } from './lib/snapshot-tables.mjs'

function newFolder(given) {
  if (!given) throw new Advice('Where to? npm run backup -- DIR')
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), given)
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Advice(`${folder} is not empty.`)
  mkdirSync(path.join(folder, 'tables'), { recursive: true, mode: 0o700 })
  return folder
}

/** One snapshot for all tables: what is written meanwhile is simply not in it. */
async function dump(client, folder) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows: migrations } = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1',
  )
  const tables = []
  for (const name of await tablesInOrder(client)) tables.push(await dumpTable(client, folder, name))
  const jobs = await pendingJobs(client)
  const anchors = await lastAnchor(client)
  await client.query('COMMIT')
  return { migrations, tables, jobs, anchors }
}

await main(async () => {
  await prepare()
  shareClock()
  const folder = newFolder(process.argv[2])
  const database = await openDatabase()
  try {
    const content = await step('Writing the tables', () =>
      withClient(database.ownerUrl, (client) => dump(client, folder)),
    )
    // After the tables: a file is on the disk before any row speaks of it, so every row of the snapshot finds its file.
    const files = await step('Copying uploads and letters', () => copyStored(dataDir(), folder))
    await copyAnchors(anchorDir(), path.join(folder, 'anchors'), content.anchors)
    const keys = cityKeys()
    const marks = { key: keyMark(keys.YIZHAN_DATA_KEY), sealKey: keyMark(keys.YIZHAN_SEAL_KEY) }
    const manifest = { format: 1, takenAt: cityNow().toISOString(), ...marks, files, ...content }
    writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const rows = content.tables.reduce((sum, table) => sum + table.rows, 0)
    say(`✓ ${content.tables.length} tables, ${rows} rows, ${files} files in ${folder}`)
    say(
      '  The keys are not in it: keep secrets.json (or your own keys) apart, or the identity numbers are lost and no seal can be checked.',
    )
  } finally {
    await database.close()
  }
})
