import type { Wanted } from '../domain/asked'
import { wordsOf } from './words'

const quoted = (words: readonly string[]): string | null =>
  words.length === 0 ? null : `(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(' & ')})`

/** One wanted thing as a tsquery: its word, or one of the words that mean the same. Null when none can be searched. */
function oneWanted({ word, meant }: Wanted): string | null {
  // A word that the segmenter gave must not be cut again: alone it may be cut differently.
  const itself = meant.length === 0 ? [word] : wordsOf(word)
  const ways = [itself, ...meant.map(wordsOf)].map(quoted).filter((way) => way !== null)
  return ways.length === 0 ? null : `(${ways.join(' | ')})`
}

export const eachWanted = (wanted: readonly Wanted[]): string[] => wanted.map(oneWanted).filter((way) => way !== null)

/** All words of one of the readings, as one tsquery; null when there is nothing to search for. */
export function oneReading(readings: readonly (readonly Wanted[])[]): string | null {
  const ways = readings.map(eachWanted).filter((way) => way.length > 0)
  return ways.length === 0 ? null : ways.map((way) => `(${way.join(' & ')})`).join(' | ')
}
