/** Stands for this city where its own address does not matter: no browser ever sees it. */
const ANY_CITY = 'http://city.invalid'
/** No address of ours that somebody goes on to is nearly as long. */
const LONGEST = 2_048
/** A backslash, a tab or a line break is dropped by one reader of an address and kept by another. */
const UNCLEAR = /[\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u
/** Two slashes begin a host once what stands before them is cut off; the encoded signs are slashes to whoever decodes. */
const UNCLEAR_PATH = /\/\/|%(?:[01][0-9a-f]|2f|5c|7f)/i

/**
 * The one place that says where somebody may be sent: reads `wanted` as a browser would (WHATWG URL) and gives back the
 * path of this city it leads to, with query and fragment, in one spelling of plain ASCII; or `fallback`, for another site,
 * a script, and everything that two readers would read differently. Use what it returns, never what it was given.
 * With `origin` an absolute address of that origin is a path of this city too.
 */
export function cityPath<Fallback>(wanted: unknown, fallback: Fallback, origin = ANY_CITY): string | Fallback {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || UNCLEAR.test(wanted)) return fallback
  if (!wanted.startsWith('/') && (origin === ANY_CITY || !wanted.startsWith(`${origin}/`))) return fallback
  const url = parsed(wanted, origin)
  if (url === null || url.origin !== new URL(origin).origin || url.username || url.password) return fallback
  if (UNCLEAR_PATH.test(url.pathname) || !isReadable(url.pathname)) return fallback
  return url.pathname + url.search + url.hash
}

/** The one writer of the header that sends a reader, or a program, somewhere else. */
export const locationHeader = (wanted: string, fallback = '/') => ({ location: cityPath(wanted, fallback) })

/** `URL.parse` is younger than browsers that still come; this runs in them too. */
function parsed(wanted: string, origin: string): URL | null {
  try {
    return new URL(wanted, origin)
  } catch {
    return null
  }
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
