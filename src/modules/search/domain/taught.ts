import { fault, type Refusal } from '@/kernel/result'

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

/** Everything that is wrong with it, each with its field. */
export function taughtFaults(one: Pick<Taught, 'said' | 'meant' | 'firstUrl'>): Refusal<TaughtFault>[] {
  const faults: [boolean, TaughtFault, keyof TypedTaught][] = [
    [one.said === '', 'search.said-required', 'said'],
    [one.meant.length === 0 && one.firstUrl === null, 'search.nothing-meant', 'meant'],
    [one.meant.length > WORDS, 'search.too-many-meant', 'meant'],
    [one.firstUrl !== null && !OWN_ADDRESS.test(one.firstUrl), 'search.url-unclear', 'firstUrl'],
  ]
  return faults.filter(([isSo]) => isSo).map(([, code, field]) => fault(code, field))
}
