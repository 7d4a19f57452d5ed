'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * After a step without a full load the focus goes to the heading of the new page, instead of falling to the body: a
 * screen reader reads where one is, and the next Tab goes on from there. An error that took the focus keeps it.
 */
export function FocusOnArrival() {
  const path = usePathname()
  const query = useSearchParams().toString()
  const before = useRef<{ path: string | null; query: string } | null>(null)
  useEffect(() => {
    const last = before.current
    before.current = { path, query }
    if (!last || (last.path === path && last.query === query)) return
    const { activeElement } = document
    if (activeElement?.closest('[role=alert]')) return
    if (last.path === path && activeElement && activeElement !== document.body) return
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }, [path, query])
  return null
}
