import libheif from 'libheif-js/wasm-bundle.js'
import sharp from 'sharp'
import { Fault } from './fault.mjs'
import { refuseHiddenArchive } from './hidden-archive.mjs'

/** Phones take up to 50 million points; the decoder holds a photo twice, with four bytes a point. */
const MOST_PIXELS = 64_000_000

/** Looks at the boxes of a HEIC photo (ISO 14496-12): all must be here whole, with a picture that can be decoded. */
export async function checkHeif(bytes) {
  refuseBrokenBoxes(bytes)
  await decodeHeif(bytes)
}

/** The photo as a picture to be drawn, turned as it was taken. Decoded by libheif, as WebAssembly in this process alone. */
export async function decodeHeif(bytes) {
  refuseManyPixels(bytes)
  const photos = new libheif.HeifDecoder().decode(bytes)
  const photo = photos.find((one) => one.is_primary()) ?? photos[0]
  if (!photo) throw new Fault('unreadable')
  const [width, height] = [photo.get_width(), photo.get_height()]
  const points = { data: new Uint8ClampedArray(width * height * 4), width, height }
  const shown = await new Promise((resolve) => photo.display(points, resolve))
  if (!shown) throw new Fault('unreadable')
  return sharp(Buffer.from(shown.data.buffer), { raw: { width, height, channels: 4 } })
}

function refuseBrokenBoxes(bytes) {
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
