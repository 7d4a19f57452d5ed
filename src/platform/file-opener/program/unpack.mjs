import { crc32, inflateRawSync } from 'node:zlib'
import { Fault } from './fault.mjs'

const MOST_ENTRIES = 2_000
const END = 22
const LOCAL = 0x04034b50
const LOCAL_MARK = Buffer.from('PK\u0003\u0004')

/**
 * Every part of a ZIP, unpacked. Whatever its list of contents and the parts themselves say differently is a lie: programs
 * that read the one or the other would see two different files.
 */
export function unpack(bytes, budget) {
  const entries = directoryOf(bytes)
  refuseOverlaps(bytes, entries)
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({ name: entry.name, bytes: partOf(entry, budget) }))
}

function endOf(bytes) {
  for (let at = bytes.length - END; at >= Math.max(0, bytes.length - END - 0xffff); at--)
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + END + bytes.readUInt16LE(at + 20) === bytes.length) return at
  throw new Fault('unreadable')
}

function directoryOf(bytes) {
  const end = endOf(bytes)
  const [count, length, from] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  if (count > MOST_ENTRIES) throw new Fault('oversized')
  if (from + length !== end) throw new Fault('hidden')
  const entries = []
  let at = from
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw new Fault('unreadable')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push(entryOf(bytes, at, nameLength, from))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // Entries behind the last one that was counted are hidden from whoever counts.
  if (at !== end) throw new Fault('hidden')
  return entries
}

function entryOf(bytes, at, nameLength, directory) {
  const name = bytes.subarray(at + 46, at + 46 + nameLength)
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
  const [crc, packed, size, start] = [at + 16, at + 20, at + 24, at + 42].map((place) => bytes.readUInt32LE(place))
  if (flags & 0x41) throw new Fault('encrypted')
  if (method !== 0 && method !== 8) throw new Fault('unreadable')
  if (start + 30 > directory || bytes.readUInt32LE(start) !== LOCAL) throw new Fault('hidden')
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const label = bytes.subarray(start + 30, start + 30 + bytes.readUInt16LE(start + 26))
  const isSame =
    label.equals(name) &&
    bytes.readUInt16LE(start + 8) === method &&
    (flags & 8 || (bytes.readUInt32LE(start + 18) === packed && bytes.readUInt32LE(start + 22) === size))
  if (!isSame || from + packed > directory) throw new Fault('hidden')
  const text = name.toString('utf8')
  if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(text)) throw new Fault('hidden')
  return {
    name: text,
    method,
    crc,
    size,
    start,
    end: from + packed,
    data: bytes.subarray(from, from + packed),
    directory,
  }
}

/** Parts that share bytes are a bomb; a part between the others that no list names is hidden. */
function refuseOverlaps(bytes, entries) {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new Fault('hidden')
  let at = 0
  for (const { start, end } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < at || bytes.subarray(at, start).includes(LOCAL_MARK)) throw new Fault('hidden')
    at = end
  }
  if (entries[0] && bytes.subarray(at, entries[0].directory).includes(LOCAL_MARK)) throw new Fault('hidden')
}

function partOf({ method, crc, size, data }, budget) {
  budget.bytes -= size
  if (budget.bytes < 0) throw new Fault('oversized')
  const part = method === 0 ? data : inflated(data, size)
  if (part.length !== size) throw new Fault('hidden')
  if (crc32(part) !== crc) throw new Fault('unreadable')
  return part
}

function inflated(data, size) {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    // More comes out than was said.
    throw new Fault(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'hidden' : 'unreadable')
  }
}
