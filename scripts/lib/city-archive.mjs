import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { entriesIn, entry } from './archive.mjs'
import { Advice } from './say.mjs'
import { anchorDir, anchorsUpTo, lastAnchor } from './snapshot-anchors.mjs'
import { storedFiles } from './snapshot-files.mjs'
import { pendingJobs } from './snapshot-jobs.mjs'
import { columnsOf, copyOut, countRows, tablesInOrder } from './snapshot-tables.mjs'

/** Of the archive's content, not of the sealed file around it. */
const FORMAT = 2

const MIGRATIONS = `
  SELECT migration_name AS name, checksum FROM _prisma_migrations
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`

/**
 * The whole city as of one moment: tables in one snapshot, what had not been done yet, then uploads and letters.
 * Files come after the tables: a file is on the disk before any row speaks of it, so every row finds its file.
 * @param {import('pg').Client} client
 */
export async function* cityArchive(client, { dataDir, marks, takenAt }) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows: migrations } = await client.query(MIGRATIONS)
  yield* entry({ kind: 'city', format: FORMAT, takenAt, ...marks, migrations })
  const total = { tables: 0, rows: 0, files: 0 }
  for (const name of await tablesInOrder(client)) {
    const rows = await countRows(client, name)
    const head = { kind: 'table', name, columns: await columnsOf(client, name) }
    yield* entry(head, await copyOut(client, name), (told) => ({ ...told, rows }))
    total.tables += 1
    total.rows += rows
  }
  const jobs = await pendingJobs(client)
  const last = await lastAnchor(client)
  await client.query('COMMIT')
  yield* entry({ kind: 'jobs' }, [Buffer.from(JSON.stringify({ jobs }))])
  for (const { name, lines } of anchorsUpTo(anchorDir(), last)) yield* entry({ kind: 'anchors', name }, [lines])
  for (const { room, name } of storedFiles(dataDir)) {
    const body = createReadStream(path.join(dataDir, room, name))
    yield* entry({ kind: 'file', room, name }, body, (told) => checkFile({ room, name }, told))
    total.files += 1
  }
  yield* entry({ kind: 'end', ...total })
}

/** Uploads and letters lie under the hash of their content: a damaged one is found when it is read. */
function checkFile({ room, name }, told) {
  if (told.sha256 !== name.replaceAll('/', ''))
    throw new Advice(`The stored file ${room}/${name} is damaged: its content does not fit its name.`)
  return told
}

const ROOM_AND_NAME = /^(?:files|documents)\|[0-9a-f/]+$/

/**
 * Goes through an archive to its end and hands each entry to `hands`; whoever has no hand for a kind passes it over, proved
 * all the same. Throws Advice unless it is whole. Returns what it holds.
 * @param {AsyncIterable<Buffer>} source
 * @param {{ city?: Function, table?: Function, jobs?: Function, file?: Function }} hands
 */
export async function readCity(source, hands = {}) {
  const found = { tables: 0, rows: 0, files: 0 }
  let city
  let end
  for await (const { head, body, tail } of entriesIn(source)) {
    if (head.kind === 'city') city = head
    else if (!city || city.format !== FORMAT) throw new Advice('The backup is of another version of Yizhan.')
    if (head.kind === 'file' && !ROOM_AND_NAME.test(`${head.room}|${head.name}`))
      throw new Advice('The backup is damaged: a file has an impossible name.')
    const finish = await hands[head.kind]?.(head, Readable.from(body))
    const told = await tail()
    if (head.kind === 'file') checkFile(head, told)
    await finish?.(told)
    if (head.kind === 'table') {
      found.tables += 1
      found.rows += told.rows
    }
    if (head.kind === 'file') found.files += 1
    if (head.kind === 'end') end = head
  }
  const whole = end && Object.keys(found).every((what) => found[what] === end[what])
  if (!whole) throw new Advice('The backup is damaged: something in it is missing.')
  return { ...found, takenAt: city.takenAt, key: city.key, sealKey: city.sealKey }
}
