import sharp from 'sharp'
import { Fault } from './fault.mjs'
import { refuseHiddenArchive } from './hidden-archive.mjs'

/** Largest plan that an office scans: A0 at 300 dpi has 140 million points. */
export const MOST_PIXELS = 150_000_000
const MOST_PAGES = 200

sharp.concurrency(1)
sharp.cache(false)

/** A picture to be decoded strictly: what is cut or broken fails. */
export const openPicture = (bytes, page = 0) =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, page })

/** Decodes every row of a picture, of a scan every page, keeping none. A cut or broken one fails; so does one of more points than any scan has. */
export async function checkPicture(bytes) {
  refuseHiddenArchive(bytes)
  const { width = 0, height = 0, format, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const shown = format === 'tiff' ? pages : 1
  if (width * height > MOST_PIXELS || shown > MOST_PAGES) throw new Fault('oversized')
  for (let page = 0; page < shown; page++)
    await openPicture(bytes, page).resize(32, 32, { fit: 'inside' }).raw().toBuffer()
}
