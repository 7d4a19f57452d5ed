import { createHash } from 'node:crypto'
import { Advice } from './say.mjs'

/*
 * What a backup holds, one entry after the other: what it is (JSON), its bytes in frames, what it came to (JSON).
 * Written and read as a stream, since neither the rows nor the files of a city fit into memory.
 */

const FRAME = 65_536
const MOST_JSON = 1 << 26

const frame = (bytes) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return bytes.length === 0 ? length : Buffer.concat([length, bytes])
}
const json = (value) => frame(Buffer.from(JSON.stringify(value)))

/**
 * One entry as bytes. `tell` is called when all of the body has passed, with the SHA-256 and number of its bytes, and gives
 * what else is to be kept about it.
 * @param {object} head
 * @param {AsyncIterable<Buffer> | Iterable<Buffer>} body
 */
export async function* entry(head, body = [], tell = (told) => told) {
  yield json(head)
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of body) {
    hash.update(bytes)
    size += bytes.length
    for (let at = 0; at < bytes.length; at += FRAME) yield frame(bytes.subarray(at, at + FRAME))
  }
  yield frame(Buffer.alloc(0))
  yield json(tell({ sha256: hash.digest('hex'), size }))
}

/** Takes exactly so many bytes from a stream of pieces; null at its end. */
function taker(source) {
  const pieces = source[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  return async (count) => {
    const parts = [rest]
    let size = rest.length
    while (size < count) {
      const { value, done } = await pieces.next()
      if (done && size === 0) return null
      if (done) throw new Advice('The backup is damaged: it ends in the middle of an entry.')
      parts.push(value)
      size += value.length
    }
    const all = parts.length === 1 ? rest : Buffer.concat(parts)
    rest = all.subarray(count)
    return all.subarray(0, count)
  }
}

async function framed(take) {
  const length = (await take(4))?.readUInt32BE()
  if (length === undefined) return null
  if (length > MOST_JSON) throw new Advice('The backup is damaged: an entry has an impossible length.')
  return length === 0 ? Buffer.alloc(0) : await take(length)
}

async function told(take) {
  const bytes = await framed(take)
  return bytes && JSON.parse(bytes.toString())
}

/**
 * The entries in order: `{ head, body, tail }`. The body must be read to its end; `tail()` then gives what was kept about
 * it, after its bytes were found to be those that were written.
 */
export async function* entriesIn(source) {
  const take = taker(source)
  for (let head = await told(take); head; head = await told(take)) {
    const hash = createHash('sha256')
    let over = false
    const body = (async function* () {
      for (let bytes = await framed(take); bytes?.length; bytes = await framed(take)) {
        hash.update(bytes)
        yield bytes
      }
      over = true
    })()
    const tail = async () => {
      for await (const _rest of body);
      const kept = over && (await told(take))
      if (!kept || kept.sha256 !== hash.digest('hex'))
        throw new Advice(`The backup is damaged: ${head.kind} ${head.name ?? ''} is not what was written.`)
      return kept
    }
    yield { head, body, tail }
  }
}
