import { Fault } from './fault.mjs'

/** Loaded when asked for: a PDF does not wait for the picture library. */
const archive = async (bytes, kind) => (await import('./archive.mjs')).checkArchive(bytes, kind)
const compound = async (bytes) => (await import('./compound.mjs')).checkCompound(bytes)
const picture = async (bytes) => (await import('./picture.mjs')).checkPicture(bytes)
const CHECKS = {
  pdf: async (bytes) => (await import('./pdf.mjs')).checkPdf(bytes),
  heic: async (bytes) => (await import('./heif.mjs')).checkHeif(bytes),
  jpg: picture,
  png: picture,
  webp: picture,
  tiff: picture,
  docx: archive,
  xlsx: archive,
  ofd: archive,
  zip: archive,
  doc: compound,
}

/** `{ fault }`: why nobody should be given these bytes, or null. */
export const checked = (kind, bytes) =>
  answered(async () => {
    await CHECKS[kind](bytes, kind)
    return {}
  })

/** `{ fault: null, mediaType, picture }`, or why there is none. */
export const drawn = (task, kind, bytes) =>
  answered(async () => (await import('./draw.mjs')).drawPicture(task, kind, bytes))

async function answered(work) {
  try {
    return { fault: null, ...(await work()) }
  } catch (error) {
    // What the reader of a kind stumbles over, whoever opens the file later stumbles over too.
    return { fault: error instanceof Fault ? error.fault : 'unreadable' }
  }
}
