import type { Asked } from './asked'

/** From so many characters on, a clause that stands in a text was copied from there. */
const QUOTED = 6

/** The query without what its words only hint at, where a text holds it word for word: then that text is sought. */
export function asQuoted(asked: Asked, found: readonly { hasPhrase: boolean }[]): Asked {
  const isQuoted = [...asked.core].length >= QUOTED && found.some(({ hasPhrase }) => hasPhrase)
  return isQuoted ? { ...asked, spoken: asked.spoken.filter(({ strength }) => strength === undefined) } : asked
}
