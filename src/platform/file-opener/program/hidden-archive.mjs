import { Fault } from './fault.mjs'

/** RAR and 7-Zip begin with these; six bytes do not come about by chance. */
const OTHERS = [Buffer.from('526172211a07', 'hex'), Buffer.from('377abcaf271c', 'hex')]

/** A picture or PDF that holds an archive anywhere is two files, one of which nobody looked at. */
export function refuseHiddenArchive(bytes) {
  if (OTHERS.some((mark) => bytes.includes(mark)) || holdsZip(bytes)) throw new Fault('hidden')
}

/** The four bytes alone may be chance; with a head that makes sense behind them they are an entry, or an end record. */
function holdsZip(bytes) {
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    if (at + 31 > bytes.length) break
    const [version, method, name] = [at + 4, at + 8, at + 26].map((place) => bytes.readUInt16LE(place))
    const label = bytes.toString('latin1', at + 30, at + 30 + name)
    if (version <= 63 && [0, 8].includes(method) && name > 0 && name < 512 && !hasControl(label)) return true
  }
  for (let at = bytes.indexOf('PK\u0005\u0006'); at >= 0; at = bytes.indexOf('PK\u0005\u0006', at + 4)) {
    if (at + 22 > bytes.length) break
    const length = bytes.readUInt32LE(at + 12)
    if (length === 0 && bytes.subarray(at + 4, at + 20).every((byte) => byte === 0)) return true
    if (length >= 46 && length <= at && bytes.toString('latin1', at - length, at - length + 4) === 'PK\u0001\u0002')
      return true
  }
  return false
}

const hasControl = (text) => [...text].some((sign) => sign < ' ')
