const BASE = 'http://city.invalid'
/** Where nobody should be sent after signing in. */
const NOT_THERE = /^\/(?:(?:en|zh-CN)\/)?(?:sign-in|sign-out|register|api)(?:[/?#]|$)/

/** A path of this city to go on to, or null: never another site, a script, or the sign-in page again. */
export function safeNextPath(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !path.startsWith('/')) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser drops some of these before it reads an address
  if (/[\u0000-\u0020\\\u007f]/.test(path) || path.startsWith('//')) return null
  const url = new URL(path, BASE)
  if (url.origin !== BASE || url.pathname.startsWith('//') || NOT_THERE.test(url.pathname)) return null
  return `${url.pathname}${url.search}`
}
