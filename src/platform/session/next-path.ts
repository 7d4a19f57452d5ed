import { cityPath } from '../city-path'

/** Where nobody should be sent after signing in. */
const NOT_THERE = /^\/(?:(?:en|zh-CN)\/)?(?:sign-in|sign-out|register|api)(?:[/?#]|$)/i
const LONGEST = 500

/** A path of this city to go on to, or null: never another site, a script, or the sign-in page again. */
export function safeNextPath(path: string | null | undefined): string | null {
  const next = path && path.length <= LONGEST ? cityPath(path, null) : null
  if (next === null) return null
  const [bare = ''] = next.split('#')
  return NOT_THERE.test(decodeURIComponent(bare.split('?')[0] ?? '')) ? null : bare
}
