import { mkdirSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { withClient } from './database.mjs'
import { Advice } from './say.mjs'
import { storedFiles } from './snapshot-files.mjs'

const MB = 1024 ** 2
/** As in src/platform/env.ts. */
const FLOOR_MB = 1_024
/** The backup itself, and the copy it is restored into for the proof. */
const COPIES = 2

async function sizeOfDatabase(url) {
  const { rows } = await withClient(url, (client) =>
    client.query('SELECT pg_database_size(current_database()) AS size'),
  )
  return Number(rows[0].size)
}

function sizeOfFiles(dataDir) {
  let sum = 0
  for (const { room, name } of storedFiles(dataDir)) sum += statSync(path.join(dataDir, room, name)).size
  return sum
}

/**
 * Throws Advice with the code ENOSPC unless a backup of the city at `url`, and its proof, leave the floor of free disk
 * where it is written: a backup that fills the disk would stop the city it is there for.
 * @param {{ url: string, dataDir: string, folder: string }} what
 */
export async function requireSpace({ url, dataDir, folder }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const needed = COPIES * ((await sizeOfDatabase(url)) + sizeOfFiles(dataDir))
  const floor = Number(process.env.FREE_SPACE_FLOOR_MB || FLOOR_MB) * MB
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize - needed >= floor) return
  const words = `${folder} has ${Math.floor((bavail * bsize) / MB)} MB free. The backup and its proof need ${Math.ceil(needed / MB)} MB and leave ${floor / MB} MB free (FREE_SPACE_FLOOR_MB).`
  throw Object.assign(new Advice(words), { code: 'ENOSPC' })
}
