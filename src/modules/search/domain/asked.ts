import { docNumberKey, isUnmistakable } from './doc-number'
import type { HintsIn } from './hints'
import { solid } from './query-text'
import { askedFor, telling } from './question'
import { SPOKEN_SAYINGS } from './sayings/spoken-sayings'
import { talesIn } from './tales'
import { SAYINGS, type Saying } from './thesaurus'
import { formsOf } from './wish'

/** One thing that must be found: a word, or one of the words that mean the same. */
export type Wanted = {
  word: string
  meant: readonly string[]
  /** Nobody said this word: several words together tell it. */
  isTold?: boolean
  /** How strongly it is told, where that is not certain: 0 to 1. */
  strength?: number
}

/** A query as it is searched. */
export type Asked = {
  /** What is asked for, in the one spelling, without blanks and without the words of the question. */
  core: string
  /** The same without wish, verb, measure word or the end of a question: other ways to read it, the very words first. */
  forms: readonly string[]
  /** What must be found: the very words, or else with what people's sayings mean. One of the readings is enough. */
  readings: readonly (readonly Wanted[])[]
  /** All words of the very query with the sayings among them: where part of them is enough, nothing is cut off. */
  spoken: readonly Wanted[]
  /** 国务院令:62 when a document number is asked for. */
  docNo: string | null
  /** Nothing but that number is asked for: documents that hold its parts here and there are no answer. */
  onlyNumber: boolean
}

type WordsOf = (text: string) => readonly string[]

/** A query in the one spelling, taken apart; `wordsOf` cuts Chinese text into words, the city's own sayings come first. */
export function readQuery(
  spelling: string,
  wordsOf: WordsOf,
  own: readonly Saying[] = [],
  hintsIn: HintsIn = () => [],
): Asked {
  const core = askedFor(spelling)
  const forms = formsOf(core)
  const docNo = docNumberKey(spelling)
  // An issue of a gazette (期) is asked for like a title.
  const onlyNumber = docNo !== null && isUnmistakable(docNo) && !spelling.includes('期')
  const beside = (list: readonly Saying[]) =>
    own.length > 0 ? [...own.map(widened), ...list.filter(({ said }) => !own.some((one) => one.said === said))] : list
  return {
    core: solid(core),
    forms: forms.map(solid),
    readings: readingsOf(forms, wordsOf, beside(SAYINGS)),
    spoken: [...toldIn(spelling, core, hintsIn), ...wantedIn(partsSaid(core, beside(SPOKEN_SAYINGS)), wordsOf)],
    docNo,
    onlyNumber,
  }
}

/** What a city's own saying means, and what that means in turn: who teaches 撸串店 as 小饭店 means all that 饭店 means. */
const widened = ({ said, meant }: Saying): Saying => ({
  said,
  meant: [...new Set([...meant, ...meant.flatMap(formsOf).flatMap(meaningOf)])],
})

const meaningOf = (form: string): readonly string[] => SAYINGS.find(({ said }) => said === form)?.meant ?? []

/** The words of each form, and with the sayings in it; each reading once. */
function readingsOf(forms: readonly string[], wordsOf: WordsOf, sayings: readonly Saying[]): Wanted[][] {
  const all = forms.flatMap((form) => {
    const parts = form.split(' ').filter(Boolean)
    const said = partsSaid(form, sayings)
    const literal = wantedIn(
      parts.map((text) => ({ text })),
      wordsOf,
    )
    return said.some((part) => 'meant' in part) ? [literal, wantedIn(said, wordsOf)] : [literal]
  })
  const keys = all.map((reading) => JSON.stringify(reading))
  const once = all.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
  return once.filter((reading) => !isLeftOver(reading, forms)).slice(0, READINGS)
}

/** What several words tell together, certainly or by hints. */
function toldIn(spelling: string, core: string, hintsIn: HintsIn): Wanted[] {
  const certain = talesIn(solid(spelling))
  return [
    ...certain.map(({ meant }) => ({ word: meant[0] ?? '', meant, isTold: true })),
    ...hintsIn(solid(core)).map(({ meant, strength }) => ({ word: meant[0] ?? '', meant, isTold: true, strength })),
  ]
}

/** 打 of 打的: one character that is left where the rest was taken for a word of the sentence. */
const isLeftOver = (reading: readonly Wanted[], forms: readonly string[]): boolean =>
  reading.length === 1 && [...(reading[0]?.word ?? '')].length === 1 && [...(forms[0] ?? '')].length === 2

const partsSaid = (form: string, sayings: readonly Saying[]) =>
  form
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => withSayings(part, sayings))

/** More ways to read one query are not tried. */
const READINGS = 6

function wantedIn(parts: readonly (Wanted | { text: string })[], wordsOf: WordsOf): Wanted[] {
  const words = parts.flatMap((part): Wanted[] =>
    'meant' in part ? [part] : wholeOrParts(wordsOf(part.text)).map((word) => ({ word, meant: [] })),
  )
  const kept = new Set(telling(words.map(({ word }) => word)))
  return words.filter(({ word }, at) => kept.has(word) && words.findIndex((one) => one.word === word) === at)
}

/** The sayings in a text, and the text between them. */
function withSayings(text: string, sayings: readonly Saying[]): (Wanted | { text: string })[] {
  for (const { said, meant } of sayings) {
    const at = text.indexOf(said)
    if (at < 0 || isInsideWord(text, at, said.length)) continue
    const before = text.slice(0, at)
    const after = text.slice(at + said.length)
    const around = (rest: string) => (rest ? withSayings(rest, sayings) : [])
    return [...around(before), { word: said, meant }, ...around(after)]
  }
  return [{ text }]
}

const LETTER = /[a-z]/

/** In letters a saying is a word of its own: car is not said in card. */
const isInsideWord = (text: string, at: number, length: number): boolean =>
  [at, at + length].some((edge) => LETTER.test(text[edge - 1] ?? '') && LETTER.test(text[edge] ?? ''))

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
