/** Longest query that is looked at, in characters; the rest adds nothing but cost. */
export const MAX_QUERY = 120

const NOT_A_WORD = /[^\p{L}\p{N}]+/gu

/**
 * The same words in one spelling: full-width and compatibility forms (NFKC), letter case, brackets and spaces.
 * Traditional characters are turned by the caller (`simplified`), since that needs a dictionary.
 */
export function plainSpelling(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_A_WORD, ' ').trim()
}

/** A name as names are kept: letters and figures without anything between. */
export const bareName = (name: string): string => name.replace(NOT_A_WORD, '')

/** The part of a query that is searched. */
export const shortened = (query: string): string => [...query].slice(0, MAX_QUERY).join('')

const LATIN = /[a-z0-9]/
/** Without blanks between Chinese characters; between Latin words one stays. */
export const solid = (spelling: string): string =>
  spelling.replace(/ +/g, (_blank, at: number) =>
    LATIN.test(spelling[at - 1] ?? '') && LATIN.test(spelling.slice(at).trimStart()[0] ?? '') ? ' ' : '',
  )

/** Neighbouring pairs of characters, spaces left out: finds any part of a name of two characters or more. */
export function pairsOf(text: string): string[] {
  const characters = [...text.replaceAll(' ', '')]
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}

export const charactersOf = (text: string): string[] => [...new Set(text.replaceAll(' ', ''))]

/** A pair of characters as one number of 32 bits: what the index of long texts keeps. */
const pairNumber = (pair: string): number => {
  const [first = '', second = ''] = pair
  return (Math.imul(first.codePointAt(0) ?? 0, 65_599) + (second.codePointAt(0) ?? 0)) | 0
}

export function pairNumbersOf(text: string): number[] {
  const characters = [...text]
  const numbers = new Set<number>()
  for (let at = 1; at < characters.length; at++) numbers.add(pairNumber(`${characters[at - 1]}${characters[at]}`))
  return [...numbers]
}

const LOOKS_PERSONAL = /\d{5,}|@|1[3-9]\d{2}/

/** What is counted: a short query without numbers or addresses that could point to a person; else null. */
export function countable(spelling: string): string | null {
  if (spelling === '' || [...spelling].length > 30 || LOOKS_PERSONAL.test(spelling)) return null
  return spelling
}
