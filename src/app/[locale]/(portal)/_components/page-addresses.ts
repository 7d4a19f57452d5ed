import 'server-only'
import type { Metadata } from 'next'
import { env } from '@/platform/env'
import { type Locale, localePath } from '@/platform/i18n/locale'

/** The one address of a page and the same page in the other language; `feed` where one follows it. */
export function pageAddresses(locale: Locale, path: string, feed?: string): Metadata['alternates'] {
  const address = (of: Locale) => env.PUBLIC_URL + localePath(of, path)
  return {
    canonical: address(locale),
    languages: { 'zh-CN': address('zh-CN'), en: address('en'), 'x-default': address('zh-CN') },
    ...(feed ? { types: { 'application/atom+xml': env.PUBLIC_URL + feed } } : {}),
  }
}
