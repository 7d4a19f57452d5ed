import { Readable } from 'node:stream'
import { rangeOf } from './byte-range'
import { openStored } from './content-store'
import { type FileFacts, fileHeaders } from './file-headers'

export type ServedFile = FileFacts & { sha256: string; storageKey: string }

/** A document may be withdrawn: nobody shows its files for longer than this without asking. */
const FRESH_SECONDS = 300

/**
 * The answer to whoever asks for a file that anybody may have: kept by browsers and by whoever stands between, known by its
 * hash, in parts where parts are asked for (RFC 9110 13, 14). Bytes under a hash never change, so the tag is a strong one.
 */
export function answerPublicFile(request: Request, file: ServedFile, { inline }: { inline: boolean }): Response {
  const etag = `"${file.sha256}"`
  const known = { etag, 'cache-control': `public, max-age=${FRESH_SECONDS}` }
  if (hasIt(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: known })
  const headers = { ...fileHeaders(file, { inline }), ...known, 'accept-ranges': 'bytes' }
  const body = (part?: { start: number; end: number }) =>
    request.method === 'HEAD' ? null : (Readable.toWeb(openStored(file.storageKey, part)) as ReadableStream)

  const ifRange = request.headers.get('if-range')
  const range = ifRange === null || ifRange === etag ? rangeOf(request.headers.get('range'), file.size) : null
  if (range === null || request.method !== 'GET') return new Response(body(), { headers })
  if (range === 'unsatisfiable') {
    const nothing = { 'content-length': '0', 'content-range': `bytes */${file.size}` }
    return new Response(null, { status: 416, headers: { ...known, ...nothing } })
  }
  const part = {
    'content-length': String(range.end - range.start + 1),
    'content-range': `bytes ${range.start}-${range.end}/${file.size}`,
  }
  return new Response(body(range), { status: 206, headers: { ...headers, ...part } })
}

const hasIt = (header: string | null, etag: string): boolean =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false
