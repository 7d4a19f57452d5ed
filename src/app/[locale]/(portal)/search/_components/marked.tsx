import { highlighted } from '@/modules/search/domain/highlight'

/** A text with the words that were searched for marked. */
export function Marked({ text, needles }: { text: string; needles: readonly string[] }) {
  return highlighted(text, needles).map(({ text: piece, isFound }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name and never move
    isFound ? <mark key={at}>{piece}</mark> : piece,
  )
}
