import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@/kernel/ids'
import { systemClock } from './clock'

let lastMoment = 0
let lastBytes: Buffer = Buffer.alloc(10)

/**
 * A fresh time-ordered id. Ids that this process makes within one millisecond follow each other as well (RFC 9562 §6.2,
 * method 2), so that rows written at once keep the order in which they were written.
 */
export function newId(now = systemClock.now()): string {
  lastBytes = now.getTime() === lastMoment ? following(lastBytes) : begun()
  lastMoment = now.getTime()
  return uuidV7(now, lastBytes)
}

/** Random bytes whose last six leave room above them to be counted on. */
function begun(): Buffer {
  const bytes = randomBytes(10)
  bytes.writeUInt8(bytes.readUInt8(4) & 0x7f, 4)
  return bytes
}

/** Counts the last six bytes on by a random step, so that one id does not tell the next; past the end it begins anew. */
function following(bytes: Buffer): Buffer {
  const next = bytes.readUIntBE(4, 6) + 1 + randomBytes(4).readUInt32BE()
  if (next >= 2 ** 48) return begun()
  const counted = Buffer.from(bytes)
  counted.writeUIntBE(next, 4, 6)
  return counted
}
