import { useEffect, useState } from 'react'

const keyOf = (subject: string) => `yizhan.page-left.${subject}`

/**
 * The form page that this tab left last for the same subject (a draft), by its own mark; empty when there was none. What
 * that page sent on its way out may arrive after this one was shown: it is no change by somebody else.
 */
export function usePreviousPage(subject: string, page: string): string {
  const [before, setBefore] = useState('')
  useEffect(() => {
    const left = take(subject)
    if (left && left !== page) setBefore(left)
    const leave = () => put(subject, page)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [subject, page])
  return before
}

/** Taken once, so that a copy of the tab does not follow the same page. */
function take(subject: string): string | null {
  try {
    const left = sessionStorage.getItem(keyOf(subject))
    sessionStorage.removeItem(keyOf(subject))
    return left
  } catch {
    return null
  }
}

function put(subject: string, page: string): void {
  try {
    sessionStorage.setItem(keyOf(subject), page)
  } catch {
    // A browser that stores nothing: the next page may ask whose words to go on with.
  }
}
