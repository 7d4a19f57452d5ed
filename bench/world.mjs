import { readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from '../scripts/lib/build.mjs'
import { cityEnvironment } from '../scripts/lib/city.mjs'
import { readyDatabase } from '../scripts/lib/database.mjs'
import { openCluster } from '../scripts/lib/embedded-postgres.mjs'
import { dataDir, inRoot } from '../scripts/lib/places.mjs'
import { scratchDatabases } from './scratch.mjs'

/** What every measure is given: the bench's own PostgreSQL, scratch databases in it, and the settings of a process. */
export async function openWorld(options) {
  goFirst()
  const database = await readyDatabase()
  const { superUrl } = await openCluster(dataDir())
  const scratch = scratchDatabases({ ...database, superUrl })
  const environment = (place, more = {}) => cityEnvironment(place, options.port, more)
  return { ...options, scratch, environment, close: database.close }
}

/** Before what else the machine does, where that is allowed (root): ours and floors alike, since all are started from here. */
function goFirst() {
  try {
    os.setPriority(-10)
  } catch {
    // Then the figures move more between rounds; that is what the median is for.
  }
}

/** dist/bench/: the subjects, product code that the bench asks by message. */
export async function bundleSubjects() {
  const files = readdirSync(inRoot('bench/subjects')).filter((file) => file.endsWith('.ts'))
  const entries = files.map((file) => [path.parse(file).name, path.join('bench/subjects', file)])
  await bundle(Object.fromEntries(entries), 'dist/bench')
}
