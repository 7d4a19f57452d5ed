import { isFiller } from './filler'
import { isGeneric } from './question'
import { isWho } from './who'

/** A subject that a question hints at, by what laws and notices call it, and how strongly: about 1 where it is told. */
export type Hinted = { meant: readonly string[]; strength: number }

/** What people say of one subject: whole sayings, and the words they are made of, which tell less. */
type Vocabulary = { meant: readonly string[]; worth: Map<string, number>; characters: Map<string, number> }

type WordsOf = (text: string) => readonly string[]

/** The subjects of a question, best first. */
export type HintsIn = (question: string) => Hinted[]

const PART_OF_SAYING = 0.4
const WHO = 0.4
const SINGLE = 0.5

/**
 * Reads the lists of sayings as one text for each subject, written in everyday words, and finds by them what a question
 * is about: words that few subjects have tell more than words that many have. So two words that no list puts together
 * still tell their subject together.
 */
export function createHints(lines: readonly string[], wordsOf: WordsOf): HintsIn {
  const subjects = vocabulariesOf(lines, wordsOf)
  const often = new Map<string, number>()
  for (const { worth } of subjects) for (const term of worth.keys()) often.set(term, (often.get(term) ?? 0) + 1)
  const tells = (term: string) => Math.log(1 + subjects.length / (often.get(term) ?? 1)) * kindOf(term)
  const widely = new Map<string, number>()
  for (const { characters } of subjects)
    for (const one of characters.keys()) widely.set(one, (widely.get(one) ?? 0) + 1)
  const tellsAlone = (one: string) => CHARACTER * Math.log(1 + subjects.length / (widely.get(one) ?? subjects.length))
  return (question) => {
    const terms = termsIn(question, often, wordsOf)
    const strange = strangeCharacters(question, terms, wordsOf)
    return subjects
      .map(({ meant, worth, characters }) => {
        const held = longestOnly(terms.filter((term) => worth.has(term)))
        const said = held.reduce((sum, term) => sum + tells(term) * (worth.get(term) ?? 0), 0)
        const heard = strange.reduce(
          (sum, one) => sum + tellsAlone(one) * Math.min(1, (characters.get(one) ?? 0) / OFTEN),
          0,
        )
        return { meant, strength: ((said + heard) * (1 + AGREED * (held.length - 1))) / TOLD }
      })
      .filter(({ strength }) => strength >= HEARD)
      .sort((a, b) => b.strength - a.strength)
      .filter(({ strength }, _at, all) => strength >= BESIDE * (all[0]?.strength ?? 0))
      .slice(0, MOST)
  }
}

/** As much as a rare saying of two words tells. */
const TOLD = 8
/** Less is chance. */
const HEARD = 0.45
/** Of the strongest, so much makes a subject worth asking for. */
const BESIDE = 0.6
const MOST = 5

const kindOf = (term: string): number => (isWho(term) ? WHO : [...term].length === 1 ? SINGLE : 1)

/** Words that agree tell more than each for itself. */
const AGREED = 0.15

const CHARACTER = 0.3
const OFTEN = 2

const HAN = /\p{Script=Han}/u

/** The characters of words that no list knows: 樟树 is heard by 树, 货轮 by 轮. */
function strangeCharacters(question: string, terms: readonly string[], wordsOf: WordsOf): string[] {
  const strange = wordsOf(question).filter(
    (word) =>
      tellsAnything(word) && [...word].length > 1 && !terms.some((term) => term.includes(word) || word.includes(term)),
  )
  return [...new Set(strange.flatMap((word) => [...word]))].filter((one) => HAN.test(one) && tellsAnything(one))
}

/** One vocabulary for each subject, whatever the list. */
function vocabulariesOf(lines: readonly string[], wordsOf: WordsOf): Vocabulary[] {
  const bySubject = new Map<string, Vocabulary>()
  for (const line of lines) {
    const [told = '', names = ''] = line.split('=')
    const meant = names.trim().split(' ')
    const subject = meant[0] ?? ''
    const { worth, characters } = bySubject.get(subject) ?? {
      worth: new Map<string, number>(),
      characters: new Map<string, number>(),
    }
    for (const said of new Set([...told.toLowerCase().split(/[\s+/]+/), ...meant].filter(Boolean))) {
      if (!worth.has(said)) for (const one of new Set(said)) characters.set(one, (characters.get(one) ?? 0) + 1)
      worth.set(said, 1)
      for (const word of wordsOf(said)) if (tellsAnything(word) && !worth.has(word)) worth.set(word, PART_OF_SAYING)
    }
    bySubject.set(subject, {
      meant: [...new Set([...(bySubject.get(subject)?.meant ?? []), ...meant])],
      worth,
      characters,
    })
  }
  return [...bySubject.values()]
}

const tellsAnything = (word: string): boolean => !(isFiller(word) || isGeneric(word))

/** What of the vocabularies is said in a question: its words, and sayings that stand in it. */
function termsIn(question: string, known: ReadonlyMap<string, number>, wordsOf: WordsOf): string[] {
  const characters = [...question]
  const terms = new Set(wordsOf(question).filter((word) => known.has(word) && tellsAnything(word)))
  for (let from = 0; from < characters.length; from++)
    for (let to = from + 2; to <= Math.min(characters.length, from + LONGEST); to++) {
      const term = characters.slice(from, to).join('')
      if (known.has(term) && tellsAnything(term)) terms.add(term)
    }
  return [...terms]
}

const LONGEST = 8

/** A saying that stands inside another is not counted again. */
const longestOnly = (terms: readonly string[]): string[] =>
  terms.filter((term) => !terms.some((longer) => longer !== term && longer.includes(term)))
