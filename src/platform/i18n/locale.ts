export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The city's own language: it has no prefix in an address. */
export const DEFAULT_LOCALE: Locale = 'zh-CN'

export const isLocale = (value: string | null | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value)

/** The address of a page in a language: `/services` and `/en/services`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The address without its language, so that one page is one page: `/en/services`, `/zh-CN/services` → `/services`. */
export function withoutLocale(path: string): string {
  const bare = path.replace(/^\/(zh-CN|en)(?=\/|$)/, '')
  return bare === '' ? '/' : bare
}
