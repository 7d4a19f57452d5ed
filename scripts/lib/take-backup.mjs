import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { cityArchive, readCity } from './city-archive.mjs'
import { cityNow } from './clock.mjs'
import { withClient } from './database.mjs'
import { Advice } from './say.mjs'
import { openSealed, sealingStream } from './sealed-file.mjs'

const NAME = /^yizhan-\d{8}T\d{6}Z\.backup$/
const nameAt = (takenAt) => `yizhan-${takenAt.replace(/[-:]|\.\d+/g, '')}.backup`

function counting() {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, told: () => ({ bytes, sha256: hash.digest('hex') }) }
}

/**
 * Writes the city, sealed to the public keys, into a file of its own in `folder`. It has its name only once it is whole.
 * Returns where it lies, its size and hash, and `fileKey`, with which this process can read it again for the proof.
 * @param {{ url: string, dataDir: string, folder: string, publicKeys: string[], marks: { key: string, sealKey: string } }} what
 */
export async function takeBackup({ url, dataDir, folder, publicKeys, marks }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const takenAt = cityNow().toISOString()
  const file = path.join(folder, nameAt(takenAt))
  const partial = `${file}.partial`
  const { stream: seal, fileKey } = sealingStream(publicKeys)
  const count = counting()
  try {
    await withClient(url, (client) =>
      pipeline(
        Readable.from(cityArchive(client, { dataDir, marks, takenAt })),
        createGzip(),
        seal,
        count.stream,
        createWriteStream(partial, { mode: 0o600, flags: 'wx' }),
      ),
    )
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
  return { file, takenAt, fileKey, ...count.told() }
}

/** Goes through a backup to its end, every part proved; `hands` are given the entries (city-archive.mjs). */
export async function readBackup(file, opener, hands) {
  const plain = Readable.from(openSealed(file, opener))
  const gunzip = createGunzip()
  plain.on('error', (error) => gunzip.destroy(error))
  try {
    return await readCity(plain.pipe(gunzip), hands)
  } catch (error) {
    if (error instanceof Advice || !/^Z_|JSON/.test(error.code ?? error.name)) throw error
    throw new Advice(`The backup is damaged: ${error.message}.`)
  }
}

/** The file on the disk is byte for byte the one that was written. */
export async function checkFileHash(file, sha256) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('hex') !== sha256) throw new Advice(`${file} is not what was written: the disk may be failing.`)
}

/** Keeps the newest `keep` backups of a folder and removes the others. Returns how many went. */
export function dropOldBackups(folder, keep) {
  const old = readdirSync(folder)
    .filter((name) => NAME.test(name) && statSync(path.join(folder, name)).isFile())
    .sort()
    .reverse()
    .slice(keep)
  for (const name of old) rmSync(path.join(folder, name))
  return old.length
}
