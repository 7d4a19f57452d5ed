import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { answer, type ReadyHead, type RequestContext, readyHead, sendReady } from './request-context'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The same bytes in every encoding a browser may ask for, made once. */
export type Variants = { tag: string; size: number; bytes: Record<Encoding, Buffer>; heads: Heads }

/** By the headers a handler sends with the bytes: the heads that have gone out with them. */
type Heads = WeakMap<OutgoingHttpHeaders, Partial<Record<Encoding, ReadyHead>>>

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Brotli's quality, of 11. For pages a twentieth of the time for a few bytes more: a refill must not hold the first visitor
 * up. Files of the build are compressed once while a city runs: 8 % less of the framework's script to wait for.
 */
const QUALITY = { page: 6, file: 10 }

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml|rss\+xml|atom\+xml)|image\/svg\+xml)/

export const isCompressible = (contentType: string): boolean => COMPRESSIBLE.test(contentType)

export async function variantsOf(
  identity: Buffer,
  contentType: string,
  kind: keyof typeof QUALITY = 'page',
): Promise<Variants> {
  const compressible = isCompressible(contentType)
  const [br, gz] = compressible
    ? await Promise.all([
        brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY[kind] } }),
        zip(identity, { level: 7 }),
      ])
    : []
  const bytes = { identity, br: br ?? identity, gzip: gz ?? identity }
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { tag, bytes, size: identity.length + (br?.length ?? 0) + (gz?.length ?? 0), heads: new WeakMap() }
}

/** Browsers say it in a few ways; who makes up others has it read each time. */
const MOST_WAYS = 100
const ways = new Map<string, Encoding>()

/** The best encoding the caller takes (RFC 9110 12.5.3). */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  const way = String(header ?? '')
  const known = ways.get(way)
  if (known) return known
  const encoding = bestOf(way)
  if (ways.size < MOST_WAYS) ways.set(way, encoding)
  return encoding
}

function bestOf(way: string): Encoding {
  const taken = new Map<string, boolean>()
  for (const part of way.toLowerCase().split(',')) {
    const [name = '', ...params] = part.split(';').map((piece) => piece.trim())
    taken.set(name, !params.some((param) => /^q=0(?:\.0*)?$/.test(param)))
  }
  if (taken.get('br')) return 'br'
  return taken.get('gzip') ? 'gzip' : 'identity'
}

/**
 * Sends cached bytes: 304 to whoever has them, the accepted encoding to everyone else. The same `headers` object each time
 * spares putting the head together again.
 */
export function sendVariants(context: RequestContext, variants: Variants, headers: OutgoingHttpHeaders): void {
  const wanted = acceptedEncoding(context.headers['accept-encoding'])
  const encoding = variants.bytes[wanted] === variants.bytes.identity ? 'identity' : wanted
  const etag = `"${variants.tag}-${encoding}"`
  if (matches(context.headers['if-none-match'], etag)) answer(context, 304, { ...headers, etag })
  else sendReady(context, headFor(context, variants, headers, { encoding, etag }), variants.bytes[encoding])
}

type Chosen = { encoding: Encoding; etag: string }

function headFor(
  context: RequestContext,
  variants: Variants,
  headers: OutgoingHttpHeaders,
  { encoding, etag }: Chosen,
): ReadyHead {
  const heads = variants.heads.get(headers) ?? {}
  const known = heads[encoding]
  if (known?.baseHeaders === context.baseHeaders) return known
  const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  const length = { 'content-length': variants.bytes[encoding].length }
  const head = readyHead(context.baseHeaders, { ...headers, ...encoded, etag, ...length })
  variants.heads.set(headers, { ...heads, [encoding]: head })
  return head
}

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false
