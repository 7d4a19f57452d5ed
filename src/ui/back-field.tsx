'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type Locale, localePath, withoutLocale } from '@/platform/i18n/locale'

/** Tells a form's receiver which page to return to. */
export function BackField({ locale, name = 'back' }: { locale: Locale; name?: string }) {
  const path = localePath(locale, withoutLocale(usePathname() ?? '/'))
  const query = useSearchParams().toString()
  return <input type="hidden" name={name} value={query ? `${path}?${query}` : path} />
}
