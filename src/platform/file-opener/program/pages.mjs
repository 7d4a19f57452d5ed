import sharp from 'sharp'
import { Fault } from './fault.mjs'
import { MOST_PIXELS, openPicture } from './picture.mjs'

/** So many pages of a scan a preview shows (PREVIEW_PAGES in file-kinds.ts says so to officers). */
const MOST_PAGES = 10
/** Points a page is at most wide and high, and between two pages. */
const WIDTH = 1_200
const HEIGHT = 2_400
const GAP = 16

/** The first pages of a scan under each other, on grey; nothing in it but the pages. */
export async function drawPages(bytes, pages) {
  const drawn = []
  for (let page = 0; page < Math.min(pages, MOST_PAGES); page++) drawn.push(await onePage(bytes, page))
  const width = Math.max(...drawn.map(({ info }) => info.width))
  const height = drawn.reduce((sum, { info }) => sum + info.height + GAP, -GAP)
  let top = 0
  const layers = drawn.map(({ data, info }) => {
    const layer = {
      input: data,
      raw: { width: info.width, height: info.height, channels: info.channels },
      left: 0,
      top,
    }
    top += info.height + GAP
    return layer
  })
  const paper = sharp({ create: { width, height, channels: 3, background: '#777' } })
  return paper.composite(layers)
}

async function onePage(bytes, page) {
  const source = openPicture(bytes, page)
  const { width = 0, height = 0 } = await source.clone().metadata()
  if (width * height > MOST_PIXELS) throw new Fault('oversized')
  return source
    .autoOrient()
    .resize(WIDTH, HEIGHT, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
}
