import { Fault } from './fault.mjs'
import { refuseHiddenArchive } from './hidden-archive.mjs'
import { MOST_PIXELS } from './picture.mjs'

/** Looks at the boxes of a HEIC photo (ISO 14496-12): all must be here whole, with a picture of a size that can be shown. */
export function checkHeif(bytes) {
  refuseHiddenArchive(bytes)
  const kinds = new Set()
  for (let at = 0; at < bytes.length; ) {
    if (at + 16 > bytes.length) throw new Fault('unreadable')
    const size = boxSize(bytes, at)
    if (size < 8 || at + size > bytes.length) throw new Fault('unreadable')
    kinds.add(bytes.toString('latin1', at + 4, at + 8))
    at += size
  }
  if (!['ftyp', 'meta', 'mdat'].every((kind) => kinds.has(kind))) throw new Fault('unreadable')
  refuseManyPixels(bytes)
}

function boxSize(bytes, at) {
  const size = bytes.readUInt32BE(at)
  if (size === 0) return bytes.length - at
  return size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size
}

/** Every picture in the file says its size in a box of its own. */
function refuseManyPixels(bytes) {
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    if (bytes.readUInt32BE(at - 4) !== 20) continue
    if (bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > MOST_PIXELS) throw new Fault('oversized')
  }
}
