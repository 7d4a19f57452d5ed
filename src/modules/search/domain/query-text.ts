/** Longest query that is looked at, in characters; the rest adds nothing but cost. */
export const MAX_QUERY = 80

const NOT_A_WORD = /[^\p{L}\p{N}]+/gu

/**
 * The same words in one spelling: full-width and compatibility forms (NFKC), letter case, brackets and spaces.
 * Traditional characters are turned by the caller (`simplified`), since that needs a dictionary.
 */
export function plainSpelling(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_A_WORD, ' ').trim()
}

/** The part of a query that is searched. */
export const shortened = (query: string): string => [...query].slice(0, MAX_QUERY).join('')

/** Neighbouring pairs of characters, spaces left out: finds any part of a name of two characters or more. */
export function pairsOf(text: string): string[] {
  const characters = [...text.replaceAll(' ', '')]
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}

/** What people put around the thing they want; searching for it would only find everything. */
const AROUND = new Set(
  '的 了 我 要 想 吗 呢 请 问 请问 怎么 怎么办 怎样 如何 什么 哪里 哪儿 哪些 需要 多久 多少 办 办理 申请 申办 办事 在 到 去 可以 能 和 与 或 是 有 how to do i a the for of in apply need what where'.split(
    ' ',
  ),
)

/** The words that say what is wanted; all of them when nothing else was typed. */
export function telling(words: readonly string[]): string[] {
  const kept = words.filter((word) => !AROUND.has(word))
  return [...new Set(kept.length > 0 ? kept : words)]
}

/** LIKE patterns that each forgive one character (`居_证`), for short queries that found nothing. */
export function forgivingPatterns(text: string): string[] {
  const characters = [...text.replaceAll(' ', '')]
  if (characters.length < 3 || characters.length > 16) return []
  return characters.map((_, index) => `%${characters.map((c, i) => (i === index ? '_' : literal(c))).join('')}%`)
}

/** A character that LIKE takes for itself. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const LOOKS_PERSONAL = /\d{5,}|@|1[3-9]\d{2}/

/** What is counted: a short query without numbers or addresses that could point to a person; else null. */
export function countable(spelling: string): string | null {
  if (spelling === '' || [...spelling].length > 30 || LOOKS_PERSONAL.test(spelling)) return null
  return spelling
}
