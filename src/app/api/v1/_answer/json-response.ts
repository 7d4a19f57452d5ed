import { createHash } from 'node:crypto'

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' }

/**
 * A public answer: any site may read it, and whoever has it already gets 304 by its tag. It is requested again each
 * time, since what is published must be found within a second.
 */
export function jsonResponse(request: Request, answer: unknown): Response {
  const body = JSON.stringify(answer)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((tag) => tag.trim() === etag)
  if (known) return new Response(null, { status: 304, headers: { ...OPEN, etag } })
  return new Response(body, { headers: { ...OPEN, etag, 'content-type': 'application/json; charset=utf-8' } })
}
