'use client'

import { useEffect } from 'react'

const TYPING = 'input, textarea, select, [contenteditable]'

/** j and k go down and up the list; Enter opens, as on any link. Nothing happens while somebody types. */
export function RowKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.matches(TYPING)) return
      const step = { j: 1, k: -1 }[event.key]
      if (step === undefined) return
      const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
      const here = links.indexOf(document.activeElement as HTMLElement)
      links[here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
