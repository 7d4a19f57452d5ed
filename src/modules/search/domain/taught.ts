/** What an editor taught the search. */
export type Taught = {
  id: string
  said: string
  meant: readonly string[]
  firstUrl: string | null
  version: number
  updatedBy: string
  updatedAt: Date
}

/** As typed into the form. */
export type TypedTaught = { said: string; meant: string; firstUrl: string }

export type TaughtFault =
  | 'search.said-required'
  | 'search.nothing-meant'
  | 'search.too-many-meant'
  | 'search.url-unclear'

const WORDS = 12
const OWN_ADDRESS = /^\/(?:services|documents|departments)\/[^/\s?#]+$/

/** The parts of what was typed, words split at blanks and commas; an address may be copied from the browser. */
export function taughtFrom({ said, meant, firstUrl }: TypedTaught) {
  const path = firstUrl.trim().replace(/^https?:\/\/[^/]+/, '')
  return {
    said: said.trim(),
    meant: [...new Set(meant.split(/[\s,，、;；]+/).filter(Boolean))],
    firstUrl: path.replace(/^\/en\//, '/') || null,
  }
}

/** What is wrong with it, and in which field; null when nothing is. */
export function taughtFault(one: Pick<Taught, 'said' | 'meant' | 'firstUrl'>): [keyof TypedTaught, TaughtFault] | null {
  if (one.said === '') return ['said', 'search.said-required']
  if (one.meant.length === 0 && one.firstUrl === null) return ['meant', 'search.nothing-meant']
  if (one.meant.length > WORDS) return ['meant', 'search.too-many-meant']
  if (one.firstUrl !== null && !OWN_ADDRESS.test(one.firstUrl)) return ['firstUrl', 'search.url-unclear']
  return null
}
