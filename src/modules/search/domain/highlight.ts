export type Piece = { text: string; isFound: boolean }

/** A text in pieces: those that were searched for, and what stands between them. */
export function highlighted(text: string, needles: readonly string[]): Piece[] {
  const ways = needles.filter(Boolean).map((needle) => needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (ways.length === 0) return text ? [{ text, isFound: false }] : []
  const pattern = new RegExp(`(${ways.join('|')})`, 'giu')
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, isFound: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** What to mark, the longest first: the query itself, its words, and the words that mean the same. */
export function needlesOf(core: string, wanted: readonly { word: string; meant: readonly string[] }[]): string[] {
  const words = wanted.flatMap(({ word, meant }) => [word, ...meant])
  const telling = [core, ...words].filter((word) => [...word].length > 1)
  const all = telling.length > 0 ? telling : [core, ...words]
  return [...new Set(all)].filter(Boolean).sort((one, other) => other.length - one.length)
}
