import { writeFileSync } from 'node:fs'
import { withClient } from './database.mjs'
import { Advice } from './say.mjs'
import { anchorDir, putAnchors } from './snapshot-anchors.mjs'
import { putStored } from './snapshot-files.mjs'
import { copyIn, countRows, tablesInOrder } from './snapshot-tables.mjs'
import { readBackup } from './take-backup.mjs'

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

/**
 * Fills an empty city with migrated tables: all tables or none, with every constraint in force, then its files.
 * What had not been done yet goes to `jobsFile`, for dist/requeue.mjs. Throws Advice when the city is not empty, or the
 * backup is of other tables, altered or cut off; `readBackup` without hands finds the latter before anything is written.
 * @param {{ file: string, opener: object, ownerUrl: string, dataDir: string, jobsFile: string, anchors?: string }} what
 */
export async function restoreBackup({ file, opener, ownerUrl, dataDir, jobsFile, anchors = anchorDir() }) {
  return withClient(ownerUrl, async (client) => {
    const found = await readBackup(file, opener, {
      async city(head) {
        await refuseUnlessFit(client, head)
        await client.query('BEGIN')
        // What waits to be anchored comes with the backup; the triggers that put it there stand still.
        await client.query("SET LOCAL yizhan.restoring = 'on'")
      },
      table: (head, body) => copyIn(client, head, body),
      async jobs(_head, body) {
        const parts = await body.toArray()
        writeFileSync(jobsFile, Buffer.concat(parts), { mode: 0o600 })
        return async () => void (await client.query('COMMIT'))
      },
      async anchors({ name }, body) {
        const lines = Buffer.concat(await body.toArray())
        return () => putAnchors(anchors, name, lines)
      },
      file: (head, body) => putStored(dataDir, head, body),
    })
    return found
  })
}
