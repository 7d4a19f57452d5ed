import type { IncomingMessage } from 'node:http'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export const isUnsafe = (method: string): boolean => !SAFE.has(method)

/**
 * True when a change may come from where it claims to come from. A browser always says: by Sec-Fetch-Site, by Origin or
 * by both. A caller that says neither is no browser; with a cookie it is refused all the same, since a very old browser
 * would carry a victim's cookie.
 */
export function isFromOurPages(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const { origin, cookie, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined) return origins.has(origin)
  return site !== undefined || cookie === undefined
}
