import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Advice } from './say.mjs'

/** Uploads and letters lie under the hash of their content, so a copy can always be checked against its own name. */
const ROOMS = ['files', 'documents']

async function sha256Of(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

function storedIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

/** Copies every stored file that is not there yet; each copy is read back and must carry its own hash. Returns their number. */
export async function copyStored(from, to) {
  let copied = 0
  for (const room of ROOMS)
    for (const name of storedIn(path.join(from, room))) {
      const target = path.join(to, room, name)
      if (!existsSync(target)) {
        await mkdir(path.dirname(target), { recursive: true })
        await copyFile(path.join(from, room, name), target)
      }
      if ((await sha256Of(target)) !== name.replaceAll(path.sep, ''))
        throw new Advice(`The stored file ${room}/${name} is damaged: its content does not fit its name.`)
      copied += 1
    }
  return copied
}
