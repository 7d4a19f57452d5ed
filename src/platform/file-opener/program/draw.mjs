import { Fault } from './fault.mjs'
import { decodeHeif } from './heif.mjs'
import { drawPages } from './pages.mjs'
import { MOST_PIXELS, openPicture } from './picture.mjs'

/** Longest side in points for each purpose: a screen, the column of a text, and what is published to be downloaded. */
const LONGEST = { preview: 1_600, text: 2_000, attachment: 8_000 }
const QUALITY = { preview: 80, text: 80, attachment: 90 }
/** A PNG above this is a photograph, which WebP keeps in a fraction. */
const MOST_PNG = 400 * 1024
const MEDIA_TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/**
 * The picture anew, upright, no larger than its purpose asks, and with nothing in it but the picture: not where and when it
 * was taken, nor by which device. A preview is a JPEG on white; else a picture keeps its kind as long as that is small.
 * `carriedMore`: the picture that was given had something of the sort in it.
 */
export async function drawPicture(task, kind, bytes) {
  const side = LONGEST[task]
  const source = kind === 'heic' ? await decodeHeif(bytes) : openPicture(bytes)
  const { width = 0, height = 0, pages = 1, exif, iptc, xmp, comments } = await source.clone().metadata()
  if (width * height > MOST_PIXELS) throw new Fault('oversized')
  if (task === 'preview' && kind === 'tiff' && pages > 1)
    return { mediaType: MEDIA_TYPES.jpg, picture: await written(await drawPages(bytes, pages), 'jpg', QUALITY[task]) }
  const fitted = source.autoOrient().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const as = task === 'preview' || kind === 'heic' || kind === 'tiff' ? 'jpg' : kind
  const picture = await written(fitted, as, QUALITY[task])
  const isPhoto = task === 'text' && as === 'png' && picture.length > MOST_PNG
  const carriedMore = [exif, iptc, xmp, comments].some((one) => one !== undefined && one.length > 0)
  if (!isPhoto) return { mediaType: MEDIA_TYPES[as], carriedMore, picture }
  return { mediaType: MEDIA_TYPES.webp, carriedMore, picture: await written(fitted, 'webp', QUALITY[task]) }
}

function written(picture, as, quality) {
  const copy = picture.clone()
  if (as === 'png') return copy.png({ compressionLevel: 9 }).toBuffer()
  if (as === 'webp') return copy.webp({ quality }).toBuffer()
  return copy.flatten({ background: 'white' }).jpeg({ quality, mozjpeg: true }).toBuffer()
}
