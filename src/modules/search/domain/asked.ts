import { docNumberKey, isUnmistakable } from './doc-number'
import { solid } from './query-text'
import { askedFor, telling } from './question'
import { SAYINGS } from './thesaurus'

/** One thing that must be found: a word, or one of the words that mean the same. */
export type Wanted = { word: string; meant: readonly string[] }

/** A query as it is searched. */
export type Asked = {
  /** What is asked for, in the one spelling, without blanks and without the words of the question. */
  core: string
  /** What must be found: the very words, or else with what people's sayings mean. One of the readings is enough. */
  readings: readonly (readonly Wanted[])[]
  /** 国务院令:62 when a document number is asked for. */
  docNo: string | null
  /** Nothing but that number is asked for: documents that hold its parts here and there are no answer. */
  onlyNumber: boolean
}

type WordsOf = (text: string) => readonly string[]

/** A query in the one spelling, taken apart; `wordsOf` cuts Chinese text into words. */
export function readQuery(spelling: string, wordsOf: WordsOf): Asked {
  const core = askedFor(spelling)
  const parts = core.split(' ').filter(Boolean)
  const literal = wantedIn(
    parts.map((text) => ({ text })),
    wordsOf,
  )
  const sayings = parts.flatMap(withSayings)
  const readings = sayings.some((part) => 'meant' in part) ? [literal, wantedIn(sayings, wordsOf)] : [literal]
  const docNo = docNumberKey(spelling)
  // An issue of a gazette (期) is asked for like a title.
  const onlyNumber = docNo !== null && isUnmistakable(docNo) && !spelling.includes('期')
  return { core: solid(core), readings, docNo, onlyNumber }
}

function wantedIn(parts: readonly (Wanted | { text: string })[], wordsOf: WordsOf): Wanted[] {
  const words = parts.flatMap((part): Wanted[] =>
    'meant' in part ? [part] : wholeOrParts(wordsOf(part.text)).map((word) => ({ word, meant: [] })),
  )
  const kept = new Set(telling(words.map(({ word }) => word)))
  return words.filter(({ word }, at) => kept.has(word) && words.findIndex((one) => one.word === word) === at)
}

/** The sayings in a text, and the text between them. */
function withSayings(text: string): (Wanted | { text: string })[] {
  for (const { said, meant } of SAYINGS) {
    const at = text.indexOf(said)
    if (at < 0) continue
    const before = text.slice(0, at)
    const after = text.slice(at + said.length)
    return [...(before ? withSayings(before) : []), { word: said, meant }, ...(after ? withSayings(after) : [])]
  }
  return [{ text }]
}

/** A long word whose shorter parts were also given is asked for by its parts. */
function wholeOrParts(words: readonly string[]): string[] {
  return words.filter((word) => {
    const parts = words.filter((part) => part !== word && word.includes(part))
    const covered = [...word].filter((_, at) =>
      parts.some((part) => [...part].some((_c, inside) => word.startsWith(part, at - inside))),
    )
    return covered.length < [...word].length
  })
}
