import type { IncomingHttpHeaders } from 'node:http'

/** What only we or the framework may say. A caller who says it is lying or attacking (CVE-2025-29927). */
const OURS = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'forwarded',
  'next-resume',
  'next-url-override',
  'via',
  'x-action-forwarded',
  'x-action-revalidated',
  'x-client-ip',
  'x-http-method-override',
  'x-invoke-output',
  'x-invoke-path',
  'x-invoke-query',
  'x-invoke-status',
  'x-matched-path',
  'x-next-cache-tags',
  'x-next-resume-state-length',
  'x-next-revalidated-tags',
  'x-next-revalidate-tag-token',
  'x-nextjs-data',
  'x-nonce',
  'x-now-route-matches',
  'x-original-url',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-real-ip',
  'x-request-id',
  'x-rewrite-url',
])
const OUR_FAMILIES = ['x-middleware-', 'x-forwarded-', 'x-yizhan-', 'x-invoke-', 'x-vercel-']
/** Of one connection, not of the request: never handed on (RFC 9110 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
])

const isOurs = (name: string): boolean => OURS.has(name) || OUR_FAMILIES.some((family) => name.startsWith(family))

/** The headers a caller may set, as Next may see them. */
export function cleanHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const clean: IncomingHttpHeaders = {}
  for (const [name, value] of Object.entries(headers)) {
    if (!isOurs(name) && !HOP_BY_HOP.has(name)) clean[name] = value
  }
  return clean
}

/** The headers of Next's answer that may go out: not those of the private connection, not its internals. */
export function outboundHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const out: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || HOP_BY_HOP.has(name) || name.startsWith('x-middleware-') || name === 'x-powered-by')
      continue
    out[name] = value
  }
  return out
}
