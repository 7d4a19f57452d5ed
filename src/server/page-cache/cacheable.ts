import type { WholeResponse } from '../upstream'

/** What may be cached: pages, and feeds and site maps, which are sent as they came. */
const CACHEABLE_TYPES = /^(text\/html|application\/atom\+xml|application\/xml)\b/

export const isHtml = (type: string): boolean => type.startsWith('text/html')

/** Only a whole page that is the same for everyone: one that sets a cookie belongs to somebody. */
export const isCacheable = ({ status, headers }: WholeResponse): boolean =>
  status === 200 && headers['set-cookie'] === undefined && CACHEABLE_TYPES.test(String(headers['content-type']))
