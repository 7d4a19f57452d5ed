import sharp from 'sharp'
import { Fault } from './fault.mjs'
import { refuseHiddenArchive } from './hidden-archive.mjs'

/** Largest plan that an office scans: A0 at 300 dpi has 140 million points. */
export const MOST_PIXELS = 150_000_000

sharp.concurrency(1)
sharp.cache(false)

/** Decodes every row of a picture, keeping none. A cut or broken one fails; so does one of more points than any scan has. */
export async function checkPicture(bytes) {
  refuseHiddenArchive(bytes)
  const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > MOST_PIXELS) throw new Fault('oversized')
  const strictly = { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }
  await sharp(bytes, strictly).resize(32, 32, { fit: 'inside' }).raw().toBuffer()
}
