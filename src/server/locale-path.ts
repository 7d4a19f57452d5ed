import { DEFAULT_LOCALE, type Locale, localePath, withoutLocale } from '@/platform/i18n/locale'

/** The language an address asks for. */
export const localeOf = (path: string): Locale => (/^\/en(?:\/|$)/.test(path) ? 'en' : DEFAULT_LOCALE)

/** One page has one address: `/zh-CN/services` and `/services//` are `/services`. Null when the address is already the one. */
export function canonicalPath(path: string): string | null {
  let one = path.replace(/\/{2,}/g, '/')
  while (/^\/zh-CN(?:\/|$)/.test(one)) one = localePath(DEFAULT_LOCALE, withoutLocale(one))
  if (one.length > 1 && one.endsWith('/')) one = one.slice(0, -1)
  return one === path ? null : one
}
