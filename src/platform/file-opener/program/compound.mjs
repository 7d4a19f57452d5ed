import { Fault } from './fault.mjs'

const END_OF_CHAIN = 0xfffffffa
const ACTIVE = ['_VBA_PROJECT', 'Macros', '_VBA_PROJECT_CUR', '\u0001Ole10Native']

/** Looks through a compound file (MS-CFB): Word, Excel and WPS before 2007, and any office file under a password. */
export function checkCompound(bytes) {
  if (bytes.length < 1_536) throw new Fault('unreadable')
  const size = bytes.readUInt16LE(30) === 12 ? 4_096 : 512
  const fat = allocationOf(bytes, size)
  const directory = Buffer.concat(chain(bytes, size, fat, bytes.readUInt32LE(48)))
  const streams = streamsOf(directory)
  const names = streams.map(({ name }) => name)
  if (names.includes('EncryptedPackage')) throw new Fault('encrypted')
  // Also outside the list: a part that was taken out of it, but not out of the file.
  if (ACTIVE.some((name) => names.includes(name) || bytes.includes(Buffer.from(name, 'utf16le'))))
    throw new Fault('active')
  for (const stream of streams) {
    // Short ones lie within another stream, which is walked itself.
    if (stream.type === 2 && stream.size < 4_096) continue
    if (stream.type !== 2 && stream.type !== 5) continue
    const [first] = stream.size > 0 ? chain(bytes, size, fat, stream.start) : []
    if (first && isLocked(stream.name, first)) throw new Fault('encrypted')
  }
}

/** The table that says which sector follows which. */
function allocationOf(bytes, size) {
  const sectors = []
  for (let i = 0; i < 109; i++) {
    const sector = bytes.readUInt32LE(76 + 4 * i)
    if (sector < END_OF_CHAIN) sectors.push(sectorAt(bytes, size, sector))
  }
  return Buffer.concat(sectors)
}

function sectorAt(bytes, size, sector) {
  const from = (sector + 1) * size
  if (from >= bytes.length) throw new Fault('unreadable')
  return bytes.subarray(from, from + size)
}

function chain(bytes, size, fat, first) {
  const found = []
  for (let sector = first; sector < END_OF_CHAIN; ) {
    found.push(sectorAt(bytes, size, sector))
    if (found.length * size > bytes.length || sector * 4 + 4 > fat.length) throw new Fault('unreadable')
    sector = fat.readUInt32LE(sector * 4)
  }
  return found
}

function streamsOf(directory) {
  const streams = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, directory.readUInt16LE(at + 64))
    const name = directory.toString('utf16le', at, at + Math.max(0, length - 2))
    streams.push({
      name,
      type: directory[at + 66],
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return streams
}

/** A password of Word stands in the head of its text, one of Excel in the second record. */
function isLocked(name, first) {
  if (name === 'WordDocument') return first.readUInt16LE(0) === 0xa5ec && (first[11] & 1) === 1
  if (name !== 'Workbook' && name !== 'Book') return false
  const next = 4 + first.readUInt16LE(2)
  return next + 2 <= first.length && first.readUInt16LE(next) === 0x2f
}
