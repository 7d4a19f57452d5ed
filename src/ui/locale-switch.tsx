'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type Locale, localePath, withoutLocale } from '@/platform/i18n/locale'

/** The same page in the other language, named in that language. */
export function LocaleSwitch({ to, text }: { to: Locale; text: string }) {
  const path = withoutLocale(usePathname() ?? '/')
  const query = useSearchParams().toString()
  const href = localePath(to, path) + (query ? `?${query}` : '')
  return (
    <a className="locale-switch" href={href} lang={to} hrefLang={to}>
      {text}
    </a>
  )
}
