import { isCaseNumber, normaliseCaseNumber } from './case-number'

/** Letters and digits of a text, in one width and case; everything else only separates words. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}〇]+/u)
    .filter((word) => word !== '')

/** Pairs of neighbouring characters, and single ones of words that have no pair: 王芳 → 王芳; 丁 → 丁. Surrogate-safe. */
export function gramsOf(...texts: string[]): string[] {
  const grams = new Set<string>()
  for (const word of texts.flatMap(wordsOf)) {
    const characters = [...word]
    for (const character of characters) grams.add(character)
    for (let i = 1; i < characters.length; i++) grams.add(`${characters[i - 1]}${characters[i]}`)
  }
  return [...grams]
}

/** The grams that every hit of a search must have. Empty: the search says nothing. */
function gramsWanted(query: string): string[] {
  return wordsOf(query).flatMap((word) => {
    const characters = [...word]
    if (characters.length < 2) return characters
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  })
}

/** What a search of a list looks for: one case by its number, or cases that have every gram; neither: everything. */
export function lookedFor(query = ''): { caseNo?: string; grams?: string[] } {
  const caseNo = normaliseCaseNumber(query)
  if (isCaseNumber(caseNo)) return { caseNo }
  const grams = gramsWanted(query)
  return grams.length > 0 ? { grams } : {}
}
