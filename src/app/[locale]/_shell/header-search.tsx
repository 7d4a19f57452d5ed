'use client'

import { usePathname } from 'next/navigation'
import { withoutLocale } from '@/platform/i18n/locale'
import { SearchBox } from '@/ui/search-box'

type HeaderSearchProps = { action: string; label: string; buttonText: string; countText: string }

/** The search in the header, except where the page itself opens with one. */
export function HeaderSearch({ action, label, buttonText, countText }: HeaderSearchProps) {
  const here = withoutLocale(usePathname() ?? '/')
  if (here === '/' || here === '/search') return null
  return (
    <SearchBox
      id="header-search"
      action={action}
      label={label}
      buttonText={buttonText}
      placeholder={label}
      suggest={{ url: '/api/suggest', countText }}
    />
  )
}
