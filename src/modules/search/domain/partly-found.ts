/** Something that holds some of the words: the places of those in its heading, and of those anywhere in it. */
export type PartlyFound = {
  id: string
  kind: string
  names: readonly string[]
  validity: string
  year: number | null
  weight: number
  headed: readonly number[]
  held: readonly number[]
  /** Bytes of the index of its text: what is long holds every word somewhere. */
  size: number
}

/** How common a word is, and what a known saying means by it, nearest first; nothing when it is only a word. */
export type WordCount = {
  nth: number
  count: number
  /** How many headings hold it. */
  named: number
  word: string
  meant: readonly string[]
  isTold?: boolean
  /** How strongly it is told, where that is not certain. */
  strength?: number
}
