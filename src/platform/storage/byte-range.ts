/** The first and the last byte that are asked for, both within. */
export type ByteRange = { start: number; end: number }

/**
 * What a `Range` header asks of `size` bytes (RFC 9110 14.1.2): null to send all (no header, another unit, several ranges,
 * which nobody has to serve), `unsatisfiable` when nothing of it is there.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=\s{0,9}(\d{0,15})-(\d{0,15})\s{0,9}$/.exec(header ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return null
  if (asked[1] === '') return lastBytes(Number(asked[2]), size)
  const [start, end] = [Number(asked[1]), asked[2] === '' ? size - 1 : Number(asked[2])]
  if (end < start && asked[2] !== '') return null
  return start >= size ? 'unsatisfiable' : { start, end: Math.min(end, size - 1) }
}

const lastBytes = (count: number, size: number): ByteRange | 'unsatisfiable' =>
  count === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - count), end: size - 1 }
