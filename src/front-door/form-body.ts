import type { IncomingHttpHeaders } from 'node:http'

/** Watches a form's body pass by: whether it begins and ends as its head announced. */
export type FormWatch = {
  see(piece: Buffer): void /** What has been seen so far is no form. */
  isBroken(complete: boolean): boolean
}

/** For bodies that are no multipart form: nothing to watch. */
const UNWATCHED: FormWatch = { see() {}, isBroken: () => false }

/** What a page's script sends to an action is JSON; anything else makes the framework fail. Bounded by the body's own limit. */
function actionWatch(): FormWatch {
  const pieces: Buffer[] = []
  return {
    see: (piece) => void pieces.push(piece),
    isBroken() {
      try {
        return !Array.isArray(JSON.parse(Buffer.concat(pieces).toString()))
      } catch {
        return true
      }
    },
  }
}

/**
 * A multipart form that was cut off or never was one makes the framework fail as if we had. The framework alone can
 * tell, but a form says by its first and its last line whether it is whole (RFC 2046 5.1).
 */
export function formWatch(headers: IncomingHttpHeaders): FormWatch {
  const type = headers['content-type'] ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) return headers['next-action'] === undefined ? UNWATCHED : actionWatch()
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (!boundary) return { see() {}, isBroken: () => true }
  const line = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const kept = line.length + 8
  let [first, last] = [Buffer.alloc(0), Buffer.alloc(0)]
  return {
    see(piece) {
      if (first.length < kept) first = Buffer.concat([first, piece]).subarray(0, kept)
      last = Buffer.concat([last, piece]).subarray(-kept)
    },
    isBroken: (complete) => !first.includes(line) || (complete && !last.includes(`${line}--`)),
  }
}
