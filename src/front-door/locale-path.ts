import { DEFAULT_LOCALE, type Locale, localePath, withoutLocale } from '@/platform/i18n/locale'

/** The language an address asks for. */
export const localeOf = (path: string): Locale => (/^\/en(?:\/|$)/.test(path) ? 'en' : DEFAULT_LOCALE)

/** One page has one address: `/zh-CN/services` is `/services`. Null when the address is already the one. */
export function canonicalPath(path: string): string | null {
  if (/^\/zh-CN(?:\/|$)/.test(path)) return localePath(DEFAULT_LOCALE, withoutLocale(path))
  if (path.length > 1 && path.endsWith('/')) return path.replace(/\/+$/, '') || '/'
  return null
}

/** True for a path of this site: a redirect to anything else would lend our name to strangers. */
export function isLocalPath(text: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)
}
