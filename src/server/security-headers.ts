import type { RouteClass } from './route-class'

export type PolicySettings = {
  development: boolean
  https: boolean
  /** Origin of the identity provider: without script its sign-in is a form that ends there, and browsers ask leave for that. */
  provider?: string
}

/** On every answer, errors and files included; a handler may set a stricter or a needed other value of its own. */
export function securityHeaders({ https }: PolicySettings): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: under it browsers send `Origin: null` with our own forms, and the origin check would fail.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-permitted-cross-domain-policies': 'none',
    ...(https && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}

/** Pages that carry no framework: only our own files, and nothing inline but style sheets of these hashes. */
export const readingCsp = (styles: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export const READING_CSP = readingCsp([])

/** For what is no page: JSON, redirects, files. */
export const BARE_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Working pages run React by a nonce of this one answer. Next reads the nonce from the request's own policy header. */
export function workingCsp(nonce: string, { development, https, provider }: PolicySettings): string {
  return [
    "default-src 'self'",
    // The development server compiles in the browser and styles its own overlay; nothing else may.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", provider].filter(Boolean).join(' '),
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** The policy of an answer by what its route is for; a reading page rendered live is a working page. */
export const hasWorkingCsp = (kind: RouteClass): boolean => kind === 'working' || kind === 'reading'
