import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Uploads and letters lie under the hash of their content, so a copy can always be checked against its own name. */
const ROOMS = ['files', 'documents']

/** Every stored file, as `{ room, name }` with `/` in names whatever the system. */
export function* storedFiles(dataDir) {
  for (const room of ROOMS) {
    const folder = path.join(dataDir, room)
    if (!existsSync(folder)) continue
    for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (one.isFile())
        yield { room, name: path.relative(folder, path.join(one.parentPath, one.name)).replaceAll(path.sep, '/') }
  }
}

/** Writes one stored file; returns what to do once its content was found right: only then it gets its name. */
export async function putStored(dataDir, { room, name }, body) {
  const target = path.join(dataDir, room, name)
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  await pipeline(body, createWriteStream(`${target}.incoming`, { mode: 0o600 }))
  return () => renameSync(`${target}.incoming`, target)
}
