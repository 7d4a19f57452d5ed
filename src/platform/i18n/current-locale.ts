import 'server-only'
import { getLocale } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locale'

/** The language of the page being rendered. */
export async function currentLocale(): Promise<Locale> {
  const locale = await getLocale()
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}
