import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'

export class BodyTooLarge extends Error {}
export class BodyTooSlow extends Error {}

/** A body of which nothing arrives for so long is not coming (slowloris). */
const SILENCE_MS = 20_000

/** What the caller announces, in bytes; 0 without a body, null when it comes in chunks of unknown number. */
export function announcedLength(request: IncomingMessage): number | null {
  if (request.headers['transfer-encoding'] !== undefined) return null
  return Number(request.headers['content-length'] ?? 0)
}

/** Lets the body through up to `limit` bytes; errors when it grows larger, or falls silent. */
export function limitBody(limit: number): Transform {
  let seen = 0
  const limited: Transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      silence.refresh()
      done(seen > limit ? new BodyTooLarge() : null, chunk)
    },
    flush(done) {
      clearTimeout(silence)
      done()
    },
    destroy(error, done) {
      clearTimeout(silence)
      done(error)
    },
  })
  const silence = setTimeout(() => limited.destroy(new BodyTooSlow()), SILENCE_MS)
  silence.unref()
  return limited
}

/** How much of a refused body is still read, so that the caller gets to see the answer, before the connection is closed. */
const LINGER = { bytes: 1024 * 1024, ms: 2_000 }

export function dropBody(request: IncomingMessage): void {
  if (request.complete) return
  let left = LINGER.bytes
  const cut = setTimeout(() => request.destroy(), LINGER.ms)
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.destroy()
  })
  request.on('close', () => clearTimeout(cut)).on('error', () => {})
  request.resume()
}
