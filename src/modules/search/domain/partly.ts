import { bareName } from './query-text'
import { isWho } from './who'

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
}

/** The share of what the words tell, rare ones telling more, that must be there. */
const ENOUGH = 0.6
/** Of that, the share that the heading itself must hold. */
const ENOUGH_IN_HEADING = 0.35
/** A title is short, and a document has a long text to hold the rest. */
const ENOUGH_IN_TITLE = 0.15
/** Where the heading holds what a known saying means, what else was said may be unknown. */
const ENOUGH_BESIDE_SAYING = 0.15
/** Of a whole sentence, a document may answer with less: people tell their story and not only its subject. */
const SENTENCE = 3
const ENOUGH_OF_SENTENCE = 0.3
const ENOUGH_OF_SENTENCE_IN_HEADING = 0.12
const ENOUGH_IN_TEXT_ALONE = 0.65

/** A name that holds part of a question stands above a text that holds all its words, below one that is meant. */
const LEAST = 30
const SPAN = 24

/** `missing`: the words that stand nowhere in it. */
export type PartlyScored = { id: string; score: number; missing: string[] }

/**
 * Those that hold enough of a question, best first, on the scale of `relevance`. A word that nothing in the city holds
 * tells most of all: what asks for it is not answered with something else, unless it stands beside a known saying or in
 * a whole sentence.
 */
export function mostOf(found: readonly PartlyFound[], counts: readonly WordCount[], total: number): PartlyScored[] {
  const byPlace = new Map(counts.map((one) => [one.nth, one]))
  const hasSubject = counts.some(({ word, meant, named }) => meant.length > 0 && named > 0 && !isWho(word))
  const weigh = (one: WordCount) => (hasSubject ? besideSubject(one) : 1) * tells(one, total)
  const telling = new Map(counts.map((one) => [one.nth, weigh(one)]))
  const subjects = new Map(counts.map((one) => [one.nth, subjectsOf(one, found, total, weigh(one))]))
  const sum = (places: readonly number[]) => places.reduce((all, place) => all + (telling.get(place) ?? 0), 0)
  const whole = sum([...telling.keys()])
  const isSaid = (place: number) => (byPlace.get(place)?.meant.length ?? 0) > 0
  const isEnough = (one: PartlyFound): boolean => {
    const [inHeading, inAll] = [sum(one.headed) / whole, sum(one.held) / whole]
    if (inAll >= ENOUGH && inHeading >= (one.kind === 'document' ? ENOUGH_IN_TITLE : ENOUGH_IN_HEADING)) return true
    const isSaying = one.headed.some(isSaid)
    if (isSaying && inHeading >= ENOUGH_BESIDE_SAYING) return true
    if (one.kind !== 'document') return false
    if (isSaying) return true
    return counts.length >= SENTENCE && one.held.length > 1 && isEnoughOfSentence(inHeading, inAll)
  }
  return found
    .filter(isEnough)
    .map((one) => {
      const share = counts.reduce(
        (all, word) => all + heldBy(one, word, telling.get(word.nth) ?? 0, subjects.get(word.nth) ?? []),
        0,
      )
      const missing = counts.filter(({ nth, isTold }) => !isTold && !one.held.includes(nth)).map(({ word }) => word)
      return { id: one.id, score: LEAST + (SPAN * share) / whole + adjusted(one), missing }
    })
    .sort((a, b) => b.score - a.score)
}

/** A rare word tells more than a common one, and a known saying, which tells the subject, more than any word beside it. */
function tells({ count, named, meant, isTold }: WordCount, total: number): number {
  if (isTold && named === 0) return 0
  const often = meant.length > 0 && named > 0 ? named : count
  return Math.log(1 + Math.max(total, often) / (often + 0.5)) * (meant.length > 0 ? SAID : 1)
}

const SAID = 1.6

/**
 * How much of that counts where a saying names the subject: what several words tell together more, the people and places
 * of the story and single characters (mostly verbs) less.
 */
function besideSubject({ word, meant, isTold }: WordCount): number {
  if (isTold) return TOGETHER
  if (isWho(word)) return WHO
  return meant.length === 0 && [...word].length === 1 ? SINGLE : 1
}

const TOGETHER = 1.3
const WHO = 0.5
const SINGLE = 0.5

const isEnoughOfSentence = (inHeading: number, inAll: number): boolean =>
  inHeading >= ENOUGH_OF_SENTENCE_IN_HEADING ? inAll >= ENOUGH_OF_SENTENCE : inAll >= ENOUGH_IN_TEXT_ALONE

/** A part of a name that a word asks for, and how much it tells: one that few names have tells more than a common one. */
type Subject = { name: string; tells: number }

/** The word itself and what a saying means first tell all, what it means next somewhat less. */
function subjectsOf(one: WordCount, found: readonly PartlyFound[], total: number, own: number): Subject[] {
  const share = own / (tells(one, total) || 1)
  const itself = one.isTold ? [] : [{ name: bareName(one.word), tells: own }]
  const meant = one.meant.map((phrase, at) => {
    const name = bareName(phrase)
    const often = found.filter(({ names }) => names.some((other) => other.includes(name))).length
    const rare = Math.log(1 + total / (often + 0.5)) * SAID * share
    return { name, tells: ((1 - RARITY) * own + RARITY * rare) * (1 - STEP * Math.min(at, 4)) }
  })
  return [...itself, ...meant]
}

/** How much it holds of what a word tells: its name, what it is about, its text. */
function heldBy(one: PartlyFound, { nth }: WordCount, telling: number, subjects: readonly Subject[]): number {
  if (!one.headed.includes(nth))
    return one.held.includes(nth) ? telling * IN_TEXT * Math.min(1, Math.sqrt(LONG / one.size)) : 0
  const worth = subjects.filter(({ name }) => one.names.some((other) => other.includes(name)))
  return Math.max(telling * ABOUT, ...worth.map(({ tells: own }) => own))
}

const IN_TEXT = 0.3
const LONG = 16_000
const ABOUT = 0.6
const STEP = 0.12
/** How much the rarity of the very name counts beside that of the whole saying. */
const RARITY = 0.5

const adjusted = ({ validity, year, weight, names }: PartlyFound): number =>
  (['superseded', 'repealed', 'expired'].includes(validity) ? -5 : 0) +
  (year ? (year - 2000) / 100 : 0) +
  weight / 100 -
  Math.min(names[0]?.length ?? 0, 60) / 40
