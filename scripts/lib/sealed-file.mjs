import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { Advice } from './say.mjs'

/*
 * A file that only the holder of a private key can read: docs/backup-format.md. A key of its own per file (AES-256-GCM in
 * chunks, so that nothing unproved is ever passed on), wrapped for each recipient by X25519 and HKDF-SHA256, as `age` does.
 */

const FORMAT = 'yizhan-sealed-1'
const CHUNK = 65_536
const TAG = 16
const MOST_HEADER = 65_536
const PUBLIC = 'yizhan-backup-public-'
const PRIVATE = 'yizhan-backup-private-'

const b64 = (bytes) => Buffer.from(bytes).toString('base64url')
const fromB64 = (text) => Buffer.from(text, 'base64url')
const jwk = (x, d) => ({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x, ...(d && { d }) } })
const altered = (what) =>
  new Advice(`The backup is damaged (${what}): it was cut off or altered. Nothing was changed; take another one.`)

/** A pair for `npm run backup-keys`: each a line of text. */
export function newKeyPair() {
  const { x, d } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return { publicKey: PUBLIC + x, privateKey: `${PRIVATE}${d}.${x}` }
}

/** Short name of a public key, to tell which one a file was written for. */
export const keyName = (publicKey) => createHash('sha256').update(publicKey.trim()).digest('hex').slice(0, 16)

function publicPart(text) {
  const x = text.trim().startsWith(PUBLIC) ? text.trim().slice(PUBLIC.length) : ''
  if (fromB64(x).length !== 32) throw new Advice(`This is no public key for backups (it begins with ${PUBLIC}…).`)
  return x
}

function privatePart(text) {
  const [d = '', x = ''] = text.trim().startsWith(PRIVATE) ? text.trim().slice(PRIVATE.length).split('.') : []
  if (fromB64(d).length !== 32 || fromB64(x).length !== 32)
    throw new Advice(`This file holds no private key for backups (it begins with ${PRIVATE}…).`)
  return { d, x }
}

const wrappingKey = (shared, from, to) =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([from, to]), `${FORMAT} wrap`, 32))

function wrapFor(publicKey, fileKey) {
  const to = publicPart(publicKey)
  const own = generateKeyPairSync('x25519')
  const from = own.publicKey.export({ format: 'jwk' }).x
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey: createPublicKey(jwk(to)) })
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(shared, fromB64(from), fromB64(to)), Buffer.alloc(12))
  const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
  return { to: keyName(publicKey), from, wrapped: b64(wrapped) }
}

function unwrap({ from, wrapped }, privateKey) {
  const { d, x } = privatePart(privateKey)
  const shared = diffieHellman({ privateKey: createPrivateKey(jwk(x, d)), publicKey: createPublicKey(jwk(from)) })
  const bytes = fromB64(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(shared, fromB64(from), fromB64(x)), Buffer.alloc(12))
  decipher.setAuthTag(bytes.subarray(-TAG))
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
}

/** The header is bound into the key of the content: an altered header opens nothing. */
const contentKey = (fileKey, header) =>
  Buffer.from(hkdfSync('sha256', fileKey, createHash('sha256').update(header).digest(), `${FORMAT} content`, 32))

/** Counts chunks and marks the last one, so that none can be left out, moved, or cut off at the end. */
function nonceOf(number, last) {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 3)
  nonce[11] = last ? 1 : 0
  return nonce
}

/**
 * A stream that seals what is written to it. `fileKey` opens the file again, in this process, for the proof.
 * @param {string[]} publicKeys
 */
export function sealingStream(publicKeys) {
  const fileKey = randomBytes(32)
  const header = Buffer.from(
    `${JSON.stringify({ format: FORMAT, keys: publicKeys.map((key) => wrapFor(key, fileKey)) })}\n`,
  )
  const key = contentKey(fileKey, header)
  let waiting = []
  let size = 0
  let number = 0
  const seal = (bytes, last) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, last))
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  const stream = new Transform({
    transform(bytes, _encoding, done) {
      waiting.push(bytes)
      size += bytes.length
      if (size <= CHUNK) return done()
      const all = Buffer.concat(waiting)
      let at = 0
      // One byte at least stays behind: only the end of the stream tells which chunk is the last.
      for (; all.length - at > CHUNK; at += CHUNK) this.push(seal(all.subarray(at, at + CHUNK), false))
      waiting = [all.subarray(at)]
      size = all.length - at
      done()
    },
    flush(done) {
      this.push(seal(Buffer.concat(waiting), true))
      done()
    },
  })
  stream.push(header)
  return { stream, fileKey }
}

async function* chunksOf(file) {
  let rest = Buffer.alloc(0)
  let header
  for await (const bytes of createReadStream(file)) {
    rest = Buffer.concat([rest, bytes])
    if (!header) {
      const end = rest.indexOf(10)
      if (end < 0 && rest.length < MOST_HEADER) continue
      if (end < 0) throw new Advice('This file is no encrypted backup.')
      header = rest.subarray(0, end + 1)
      rest = rest.subarray(end + 1)
      yield header
    }
    for (; rest.length > CHUNK + TAG; rest = rest.subarray(CHUNK + TAG)) yield rest.subarray(0, CHUNK + TAG)
  }
  if (!header) throw new Advice('This file is no encrypted backup.')
  yield rest
}

function keysIn(header) {
  try {
    const { format, keys } = JSON.parse(header.toString())
    if (format === FORMAT && Array.isArray(keys)) return keys
  } catch {
    // Told below, like any other file that is none of ours.
  }
  throw new Advice('This file is no encrypted backup.')
}

function fileKeyOf(header, { fileKey, privateKey }) {
  const keys = keysIn(header)
  if (fileKey) return fileKey
  for (const one of keys) {
    try {
      return unwrap(one, privateKey)
    } catch (error) {
      if (error instanceof Advice) throw error
    }
  }
  const names = keys.map(({ to }) => to).join(', ')
  throw new Advice(
    `The backup was not written for this private key, or its beginning was altered (it is for key ${names}).`,
  )
}

/**
 * What was sealed, chunk by chunk, each proved before it is passed on. Throws Advice where the file was altered or cut.
 * @param {string} file
 * @param {{ fileKey?: Buffer, privateKey?: string }} opener
 */
export async function* openSealed(file, opener) {
  let key
  let number = 0
  let before
  const open = (bytes, last) => {
    if (bytes.length < TAG) throw altered('its end is missing')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number++, last))
    decipher.setAuthTag(bytes.subarray(-TAG))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
    } catch {
      throw altered(last ? `its end, part ${number}` : `part ${number}`)
    }
  }
  for await (const chunk of chunksOf(file)) {
    if (!key) {
      key = contentKey(fileKeyOf(chunk, opener), chunk)
      continue
    }
    if (before) yield open(before, false)
    before = chunk
  }
  yield open(before, true)
}
