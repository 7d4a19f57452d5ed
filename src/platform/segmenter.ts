import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Common enough that a word of our own is never cut apart by its neighbours. */
const OWN_WORD_FREQUENCY = 20_000

export type Segmenter = {
  /** The words of a text, long ones also in their parts: what an index keeps and a query asks for. */
  words(text: string): string[]
}

const WORD = /[\p{L}\p{N}]/u

/** Chinese word segmentation with the general dictionary and the given words of our own. */
export function createSegmenter(ownWords: readonly string[]): Segmenter {
  const jieba = Jieba.withDict(dict)
  const lines = [...new Set(ownWords)].map((word) => `${word} ${OWN_WORD_FREQUENCY} n`)
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join('\n')))
  return { words: (text) => jieba.cutForSearch(text, true).filter((word) => WORD.test(word)) }
}
