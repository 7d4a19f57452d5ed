'use client'

import { usePathname } from 'next/navigation'
import { withoutLocale } from '@/platform/i18n/locale'

export type NavItem = {
  href: string
  text: string
  /** True when only this very page counts as "here", not the pages under it. */
  exact?: boolean
}

/** The links of a navigation; the one the person is in is marked. Rendered on the server too, so it needs no script. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const here = withoutLocale(usePathname() ?? '/')
  return (
    <ul className="nav-links">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={placeOf(item, here)}>
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  )
}

function placeOf(item: NavItem, here: string): 'page' | 'true' | undefined {
  const path = withoutLocale(item.href)
  if (here === path) return 'page'
  const isUnder = !item.exact && path !== '/' && here.startsWith(`${path}/`)
  return isUnder ? 'true' : undefined
}
