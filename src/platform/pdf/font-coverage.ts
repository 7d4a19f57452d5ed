import { closeSync, openSync, readSync } from 'node:fs'

/** Sorted ranges of code points, both ends included. */
export type Coverage = readonly (readonly [from: number, to: number])[]

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, offset) !== length) throw new Error('font file ends too early')
  return bytes
}

function tableOf(file: number, tag: string): Buffer {
  const count = readAt(file, 4, 2).readUInt16BE(0)
  const directory = readAt(file, 12, count * 16)
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== tag) continue
    return readAt(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
  }
  throw new Error(`font file has no ${tag} table`)
}

/** The groups of a format 12 subtable (OpenType `cmap`): the only one that reaches beyond U+FFFF. */
function format12(cmap: Buffer): Coverage {
  const subtables = cmap.readUInt16BE(2)
  for (let i = 0; i < subtables; i++) {
    const start = cmap.readUInt32BE(4 + i * 8 + 4)
    if (cmap.readUInt16BE(start) !== 12) continue
    const groups = cmap.readUInt32BE(start + 12)
    return Array.from({ length: groups }, (_, g) => {
      const at = start + 16 + g * 12
      return [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)] as const
    })
  }
  throw new Error('font file has no format 12 character map')
}

/** Which characters a TrueType file can draw. Reads the character map only, not the outlines. */
export function coverageOf(fontFile: string): Coverage {
  const file = openSync(fontFile, 'r')
  try {
    return format12(tableOf(file, 'cmap'))
  } finally {
    closeSync(file)
  }
}

/** Binary search: true when the code point lies in one of the ranges. */
export function covers(coverage: Coverage, codePoint: number): boolean {
  let low = 0
  let high = coverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = coverage[middle] as readonly [number, number]
    if (codePoint < from) high = middle - 1
    else if (codePoint > to) low = middle + 1
    else return true
  }
  return false
}
