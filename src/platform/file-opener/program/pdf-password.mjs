import { createCipheriv, createHash } from 'node:crypto'

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/**
 * Whether a PDF in cipher opens without asking: many only forbid printing or changing. Works out the key for an empty
 * password and compares what the file says of it (ISO 32000-2, 7.6.4).
 */
export function opensWithoutPassword(pdf, head) {
  const id = /\/Encrypt\s{0,9}(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R/.exec(head)?.[1]
  const dict = id === undefined ? head : (pdf.objects.get(Number(id))?.dict ?? '')
  const figure = (name, otherwise) =>
    Number(new RegExp(`/${name}\\s{0,9}(-?\\d{1,10})(?![\\d\\s]{0,9}R\\b)`).exec(dict)?.[1] ?? otherwise)
  const [revision, user] = [figure('R', 0), stringAt(dict, 'U')]
  if (revision >= 5) return hashOf(revision, user.subarray(32, 40)).equals(user.subarray(0, 32))
  const bits = figure('V', 1) === 1 ? 40 : figure('Length', 128)
  const first = stringAt(head, 'ID', /\/ID\s{0,9}\[\s{0,9}/)
  const key = keyOf(dict, { revision, length: Math.min(16, bits / 8), permissions: figure('P', 0), first })
  return revision === 2
    ? rc4(key, PADDING).equals(user.subarray(0, 32))
    : proofOf(key, first).equals(user.subarray(0, 16))
}

function keyOf(dict, { revision, length, permissions, first }) {
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions | 0)
  const open = revision >= 4 && /\/EncryptMetadata\s{0,9}false/.test(dict) ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  let key = md5(PADDING, stringAt(dict, 'O').subarray(0, 32), allowed, first, open)
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key.subarray(0, length))
  return key.subarray(0, revision === 2 ? 5 : length)
}

function proofOf(key, first) {
  let proof = rc4(key, md5(PADDING, first))
  for (let i = 1; i < 20; i++)
    proof = rc4(
      key.map((byte) => byte ^ i),
      proof,
    )
  return proof
}

/** Algorithm 2.B for an empty password; revision 5 has only its first step. */
function hashOf(revision, salt) {
  let key = createHash('sha256').update(salt).digest()
  if (revision === 5) return key
  for (let i = 0, last = 0; i < 64 || last > i - 32; i++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = cipher.update(Buffer.concat(Array(64).fill(key)))
    const kind = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][kind]).update(mixed).digest()
    last = mixed[mixed.length - 1]
  }
  return key.subarray(0, 32)
}

const md5 = (...pieces) => createHash('md5').update(Buffer.concat(pieces)).digest()

function rc4(key, input) {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (a, b) => {
    ;[state[a], state[b]] = [state[b], state[a]]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(input).map((byte) => {
    i = (i + 1) & 255
    j = (j + state[i]) & 255
    swap(i, j)
    return byte ^ state[(state[i] + state[j]) & 255]
  })
}

/** A string of a dictionary, written in hex or in letters. */
function stringAt(dict, name, before = new RegExp(`/${name}\\s{0,9}(?=[(<])`)) {
  const found = before.exec(dict)
  if (!found) return Buffer.alloc(0)
  const rest = dict.slice(found.index + found[0].length)
  if (rest.startsWith('<')) return Buffer.from(rest.slice(1, rest.indexOf('>')).replace(/\s/g, ''), 'hex')
  return lettersOf(rest)
}

const ESCAPES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function lettersOf(text) {
  let [letters, depth] = ['', 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      letters += octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : (ESCAPES[text[at + 1]] ?? text[at + 1])
      at += octal?.length ?? 1
      continue
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth === 0) break
    if (!(sign === '(' && depth === 1)) letters += sign
  }
  return Buffer.from(letters, 'latin1')
}
