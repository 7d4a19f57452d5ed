import { checkCompound } from './compound.mjs'
import { Fault } from './fault.mjs'
import { checkOfficeParts, isProgram } from './office-parts.mjs'
import { unpack } from './unpack.mjs'

const DEEPEST = 2
const NEEDED = {
  docx: ['[Content_Types].xml', 'word/document.xml'],
  xlsx: ['[Content_Types].xml'],
  ofd: ['OFD.xml'],
  zip: [],
}
const isZip = (bytes) => bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004'
const isCompound = (bytes) => bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1'

/** Unpacks a ZIP, or what an office program made of one, whole, and looks into every part of it. */
export function checkArchive(bytes, kind, budget = { bytes: 300 * 1024 * 1024 }, depth = 0) {
  const parts = unpack(bytes, budget)
  if (!NEEDED[kind].every((name) => parts.some((part) => part.name === name))) throw new Fault('unreadable')
  const isOffice = kind !== 'zip' || parts.some(({ name }) => name === '[Content_Types].xml')
  for (const part of parts) {
    if (isProgram(part)) throw new Fault('active')
    if (isCompound(part.bytes)) {
      // In a document it is a macro or an object that starts another program, whatever it is called.
      if (isOffice) throw new Fault('active')
      checkCompound(part.bytes)
    }
    if (!isZip(part.bytes)) continue
    if (depth === DEEPEST) throw new Fault('oversized')
    checkArchive(part.bytes, 'zip', budget, depth + 1)
  }
  if (isOffice) checkOfficeParts(parts)
}
