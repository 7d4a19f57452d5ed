import { readPhone } from '@/kernel/phone'
import { plainSpelling } from '@/kernel/spelling'
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

/** What a case is found by besides its number, its applicant and its service. */
export type FoundBy = {
  /** Of shops, firms and people, as answered. */
  names: readonly string[]
  phones: readonly string[]
}

/**
 * The digits of a phone number however it is written, without the country's 86. Of a landline also those without the
 * area code, since people in the city leave it out. Empty when it is none: fewer than seven digits.
 */
export function phoneDigits(text: string): string[] {
  const phone = readPhone(text)
  const [area = '', local = ''] = phone?.kind === 'landline' ? phone.value.split('-') : []
  if (local !== '') return [`${area}${local}`, local]
  const digits = (phone?.value ?? plainSpelling(text)).replace(/\D/g, '')
  return digits.length < 7 ? [] : [digits]
}

/** Nothing but what people put into a phone number. */
const LOOKS_LIKE_PHONE = /^[+]?[\d()\s-]{7,24}$/

/** The grams that every hit of a search must have. Empty: the search says nothing. */
function gramsWanted(query: string): string[] {
  return wordsOf(query).flatMap((word) => {
    const characters = [...word]
    if (characters.length < 2) return characters
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  })
}

/**
 * What a search of a list looks for: one case by its number, or cases that have every gram, or this phone number;
 * nothing of these: everything.
 */
export function lookedFor(query = ''): { caseNo?: string; grams?: string[]; phone?: string } {
  const caseNo = normaliseCaseNumber(query)
  if (isCaseNumber(caseNo)) return { caseNo }
  const grams = gramsWanted(query)
  const phone = LOOKS_LIKE_PHONE.test(plainSpelling(query)) ? phoneDigits(query)[0] : undefined
  return grams.length > 0 ? { grams, ...(phone && { phone }) } : {}
}
