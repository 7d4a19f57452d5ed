import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { answer, type Call } from './call'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The same bytes in every encoding a browser may ask for, made once. */
export type Variants = { tag: string; size: number; bytes: Record<Encoding, Buffer> }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Quality 6 of 11: a twentieth of the time for a few bytes more; a refill must not hold the first visitor up. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml|rss\+xml|atom\+xml)|image\/svg\+xml)/

export const isCompressible = (contentType: string): boolean => COMPRESSIBLE.test(contentType)

export async function variantsOf(identity: Buffer, contentType: string): Promise<Variants> {
  const compressible = isCompressible(contentType)
  const [br, gz] = compressible ? await Promise.all([brotli(identity, BROTLI), zip(identity, { level: 7 })]) : []
  const bytes = { identity, br: br ?? identity, gzip: gz ?? identity }
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { tag, bytes, size: identity.length + (br?.length ?? 0) + (gz?.length ?? 0) }
}

/** The best encoding the caller takes (RFC 9110 12.5.3). */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  const taken = new Map<string, boolean>()
  for (const part of String(header ?? '')
    .toLowerCase()
    .split(',')) {
    const [name = '', ...params] = part.split(';').map((piece) => piece.trim())
    taken.set(name, !params.some((param) => /^q=0(?:\.0*)?$/.test(param)))
  }
  if (taken.get('br')) return 'br'
  return taken.get('gzip') ? 'gzip' : 'identity'
}

/** Sends kept bytes: 304 to who has them, the encoding they take to everyone else. */
export function sendVariants(call: Call, variants: Variants, headers: OutgoingHttpHeaders): void {
  const wanted = acceptedEncoding(call.headers['accept-encoding'])
  const encoding = variants.bytes[wanted] === variants.bytes.identity ? 'identity' : wanted
  const etag = `"${variants.tag}-${encoding}"`
  const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  const known = matches(call.headers['if-none-match'], etag)
  if (known) answer(call, 304, { ...headers, etag })
  else answer(call, 200, { ...headers, ...encoded, etag }, variants.bytes[encoding])
}

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false
