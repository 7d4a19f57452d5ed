import type { WholeAnswer } from '../upstream'

/** What may be kept: pages, and feeds and maps, which go out as they came. */
const KEPT_TYPES = /^(text\/html|application\/atom\+xml|application\/xml)\b/

export const isHtml = (type: string): boolean => type.startsWith('text/html')

/** Only a whole page, the same for everyone: one that sets a cookie knows somebody. */
export const mayBeKept = ({ status, headers }: WholeAnswer): boolean =>
  status === 200 && headers['set-cookie'] === undefined && KEPT_TYPES.test(String(headers['content-type']))
