import { SIZE_COOKIE, THEME_COOKIE } from '@/platform/preference-cookies'
import type { Call } from '../call'
import { cookiesOf } from '../call'

/** The questions a reading page answers. Anything else in an address is dropped, so that nobody can fill the memory with it. */
export const ASKED: readonly string[] = [
  ...['q', 'after', 'page'],
  ...['subject', 'event', 'audience', 'department'],
  ...['column', 'year', 'issuer', 'section', 'validity'],
]
const LONGEST_ANSWER = 1_000

export type PageKey = {
  key: string
  url: string /** Cookies that choose between two looks of the same page. */
  cookie: string
}

/** Which page, in which look. The same page asked with its questions in another order is the same page. */
export function pageKeyOf(call: Call): PageKey {
  const cookies = cookiesOf(call.headers)
  const size = cookies.get(SIZE_COOKIE) === 'large' ? 'large' : 'normal'
  const theme = ['light', 'dark'].find((name) => name === cookies.get(THEME_COOKIE)) ?? 'system'
  const url = call.query.size > 0 ? call.path + questionsOf(call.query) : call.path
  return { key: `${size} ${theme} ${url}`, url, cookie: `${SIZE_COOKIE}=${size}; ${THEME_COOKIE}=${theme}` }
}

function questionsOf(query: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of ASKED) {
    for (const value of query.getAll(name)) if (value.length <= LONGEST_ANSWER) kept.append(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}
