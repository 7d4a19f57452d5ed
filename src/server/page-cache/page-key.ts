import { SIZE_COOKIE, THEME_COOKIE } from '@/platform/preference-cookies'
import type { RequestContext } from '../request-context'
import { cookiesOf } from '../request-context'

/** The query parameters reading pages have. Any other is dropped, so that nobody can fill the memory with made-up ones. */
export const QUERY_PARAMETERS: readonly string[] = [
  ...['q', 'after', 'page'],
  ...['subject', 'event', 'audience', 'department'],
  ...['column', 'year', 'issuer', 'section', 'validity'],
]
const LONGEST_VALUE = 1_000

export type PageKey = {
  key: string
  url: string /** Cookies that choose between two looks of the same page. */
  cookie: string
}

/** Which page, in which look. The same parameters in another order are the same page. */
export function pageKeyOf(context: RequestContext): PageKey {
  const cookies = cookiesOf(context.headers)
  const size = cookies.get(SIZE_COOKIE) === 'large' ? 'large' : 'normal'
  const theme = ['light', 'dark'].find((name) => name === cookies.get(THEME_COOKIE)) ?? 'system'
  const url = context.query.size > 0 ? context.path + queryOf(context.query) : context.path
  return { key: `${size} ${theme} ${url}`, url, cookie: `${SIZE_COOKIE}=${size}; ${THEME_COOKIE}=${theme}` }
}

function queryOf(given: URLSearchParams): string {
  const query = new URLSearchParams()
  for (const name of QUERY_PARAMETERS) {
    for (const value of given.getAll(name)) if (value.length <= LONGEST_VALUE) query.append(name, value)
  }
  return query.size > 0 ? `?${query}` : ''
}
