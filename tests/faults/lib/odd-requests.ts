import http from 'node:http'
import fc from 'fast-check'
import type { AppRoute } from './routes'

export type OddRequest = { method: string; path: string; headers: Record<string, string>; body: string }
export type OddAnswer = { status: number; ms: number }

/** Texts that programs have stumbled over before. */
const NASTY = [
  '',
  '0',
  '-1',
  '9007199254740993',
  '1e309',
  'null',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}',
  '〔2024〕12号',
  '居'.repeat(2_000),
  'a'.repeat(8_000),
  '0'.repeat(64),
  '00000000-0000-7000-8000-000000000000',
  '2026-02-30',
  '+275760-09-13',
  '[]',
  '{"a":{"b":[]}}',
  '&#0;',
  '(((((((((((((((a+)+)+)+',
  '\r\nSet-Cookie: a=b',
]

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.uuid() },
)
/** What an address may carry: well encoded, or encoded by somebody careless. */
const inAddress = fc.oneof(
  text.map(encoded),
  fc.constantFrom('%', '%zz', '%C0%AF', '%E5', '%2e%2e', '..', '.', '//', '%00'),
)
const names = [
  'q',
  'kind',
  'limit',
  'page',
  'after',
  'before',
  'year',
  'department',
  'subject',
  'next',
  'code',
  'column',
  'validity',
  'issuer',
  'cursor',
  'preview',
]
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), inAddress), inAddress), { maxLength: 4 })
const headerNames = [
  'accept',
  'accept-language',
  'accept-encoding',
  'cookie',
  'range',
  'if-none-match',
  'if-modified-since',
  'rsc',
  'next-router-state-tree',
  'next-action',
  'x-forwarded-proto',
  'x-middleware-subrequest',
  'content-type',
  'authorization',
  'upload-length',
  'upload-metadata',
  'upload-offset',
  'tus-resumable',
]
const headers = fc.dictionary(fc.constantFrom(...headerNames), text.map(headerSafe), { maxKeys: 4 })
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain;charset=UTF-8',
  'application/offset+octet-stream',
]
const body = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: text },
  {
    weight: 1,
    arbitrary: text.map((value) => `name=${encoded(value)}&password=${encoded(value)}&$ACTION_KEY=k1&1_code=x`),
  },
  {
    weight: 1,
    arbitrary: text.map(
      (value) =>
        `--x\r\ncontent-disposition: form-data; name="$ACTION_ID_${'a'.repeat(42)}"\r\n\r\n${value}\r\n--x--\r\n`,
    ),
  },
  { weight: 1, arbitrary: fc.constant('['.repeat(20_000)) },
)

/** A request to one of these routes, odd in every part. */
export function oddRequest(routes: readonly AppRoute[], origin: string): fc.Arbitrary<OddRequest> {
  const { host } = new URL(origin)
  return fc
    .record({
      route: fc.constantFrom(...routes.map(({ pattern }) => pattern)),
      language: fc.constantFrom('', '', '', '/en', '/zh-CN', '/fr'),
      pieces: fc.array(inAddress, { minLength: 3, maxLength: 3 }),
      query,
      method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      headers,
      type: fc.constantFrom(...TYPES),
      body,
      caller: fc.nat(0xffffff),
    })
    .map(({ route, language, pieces, query, method, headers, type, body, caller }) => {
      let piece = 0
      const filled = route.replace(/\[\w+\]/g, () => pieces[piece++ % pieces.length] ?? '')
      const asked = query.map(([name, value]) => `${name}=${value}`).join('&')
      const [a, b, c] = [caller >> 16, (caller >> 8) & 255, caller & 255]
      const own = { host, origin, 'x-forwarded-for': `10.${a}.${b}.${c}` }
      const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
      return {
        method,
        path: `${language}${filled}${asked && `?${asked}`}`.slice(0, 12_000),
        headers: { ...headers, ...own, ...(!reads && { 'content-type': headers['content-type'] ?? type }) },
        body: reads ? '' : body,
      }
    })
}

function encoded(value: string): string {
  return encodeURIComponent(Buffer.from(value).toString())
}

/** Header values hold no line breaks on any wire; the rest is sent as bytes. */
function headerSafe(value: string): string {
  return Buffer.from(value)
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ')
    .slice(0, 4_000)
}

/** Sends it as it is, without the manners of fetch. */
export function sendOdd(origin: string, { method, path, headers, body }: OddRequest): Promise<OddAnswer> {
  const { hostname, port } = new URL(origin)
  // Node sends what follows a DELETE without its length: the city would read it as the next request, and answer that too.
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) }
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, headers: { ...headers, ...length }, timeout: 30_000 })
    request.on('timeout', () => request.destroy(new Error('no answer in 30 s')))
    request.on('error', reject)
    request.on('response', (response) => {
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - start }))
      response.resume()
    })
    request.end(body)
  })
}
