/** npm run restore -- DIR: fills an empty city from a backup, then proves it: counts, checksums, every seal of the log. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from './lib/build.mjs'
import { cityEnvironment, runProgram } from './lib/city.mjs'
import { readyDatabase, withClient } from './lib/database.mjs'
import { prepare } from './lib/install.mjs'
import { dataDir } from './lib/places.mjs'
import { Advice, main, say, step } from './lib/say.mjs'
import { cityKeys } from './lib/secrets.mjs'
import { anchorDir, copyAnchors } from './lib/snapshot-anchors.mjs'
import { copyStored } from './lib/snapshot-files.mjs'
import { keyMark } from './lib/snapshot-key.mjs'
import { countRows, fillTable, tablesInOrder } from './lib/snapshot-tables.mjs'

function manifestOf(folder) {
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Advice(`${folder} holds no finished backup (manifest.json is missing).`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A backup of newer tables cannot go into older ones; older tables are brought up to date by the migrations afterwards. */
async function refuseUnlessFit(client, { migrations }) {
  const { rows } = await client.query('SELECT migration_name AS name, checksum FROM _prisma_migrations')
  const here = new Map(rows.map((row) => [row.name, row.checksum]))
  const other = migrations.filter(({ name, checksum }) => here.get(name) !== checksum)
  if (other.length > 0 || here.size !== migrations.length)
    throw new Advice(
      'The backup was taken with other tables than this version of Yizhan has. Restore it with the version that took it, then upgrade.',
    )
  for (const name of await tablesInOrder(client))
    if ((await countRows(client, name)) > 0)
      throw new Advice(`This city is not empty (table ${name}). Restore into a fresh DATA_DIR or DATABASE_URL.`)
}

/** All tables or none. */
async function fill(client, folder, manifest) {
  await client.query('BEGIN')
  // What waits to be anchored comes with the backup; the triggers that put it there stand still.
  await client.query("SET LOCAL yizhan.restoring = 'on'")
  for (const table of manifest.tables) await fillTable(client, folder, table)
  await client.query('COMMIT')
}

await main(async () => {
  await prepare()
  if (!process.argv[2]) throw new Advice('From where? npm run restore -- DIR')
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2])
  const manifest = manifestOf(folder)
  if (keyMark(cityKeys().YIZHAN_DATA_KEY) !== manifest.key)
    throw new Advice(
      "YIZHAN_DATA_KEY is not the key of this backup: its identity numbers could not be read. Put the old city's keys in place first (secrets.json in DATA_DIR, or the environment).",
    )
  if (manifest.sealKey && keyMark(cityKeys().YIZHAN_SEAL_KEY) !== manifest.sealKey)
    throw new Advice(
      'YIZHAN_SEAL_KEY is not the key of this backup: no seal of it could be checked. Put the old city’s keys in place first.',
    )
  const database = await readyDatabase()
  try {
    await step('Filling the tables', () =>
      withClient(database.ownerUrl, async (client) => {
        await refuseUnlessFit(client, manifest)
        await fill(client, folder, manifest)
      }),
    )
    const files = await step('Copying uploads and letters', () => copyStored(folder, dataDir()))
    await copyAnchors(path.join(folder, 'anchors'), anchorDir(), manifest.anchors ?? 0)
    if (files !== manifest.files) throw new Advice(`The backup holds ${files} files, not ${manifest.files}.`)
    await build({ pages: false })
    const env = cityEnvironment(database)
    const requeue = () => runProgram('dist/requeue.mjs', { args: [path.join(folder, 'manifest.json')], env })
    if ((await step('Queueing what had not been done yet', requeue)) !== 0)
      throw new Advice('The queue could not be filled.')
    if ((await runProgram('dist/verify.mjs', { env })) !== 0) throw new Advice('The log does not hold.')
    say(`✓ The city of ${manifest.takenAt} is restored.`)
  } finally {
    await database.close()
  }
})
