import type { Asked, Wanted } from './asked'
import { docNumberEnds } from './doc-number'
import { editDistance } from './edit-distance'
import { shortFormScore } from './short-form'

/** What is known of something that may be meant. */
export type Candidate = {
  id: string
  names: readonly string[]
  docNo: string | null
  validity: string
  year: number | null
  weight: number
  /** Its names and what it is about hold every word. */
  isHeaded: boolean
  /** Its text holds the very words, one after the other. */
  hasPhrase: boolean
  /** It holds every word, in its names, in what it is about or in its text. */
  hasWords: boolean
  /** ts_rank_cd of those words, 0 to 1. */
  rank: number
}

/** From here on the thing itself is meant: its name or a saying for it, not a word in its text. */
export const NAMED = 58
/** From here on without doubt. */
export const SURE = 80
/** Below this it is not shown. */
const SHOWN = 1

const STATE = '中华人民共和国'
const bare = (name: string): string =>
  name.startsWith(STATE) && name.length > STATE.length + 1 ? name.slice(STATE.length) : name

const OUT_OF_FORCE = new Set(['superseded', 'repealed', 'expired'])

/** How well it answers, about 0 to 100; 0 when it does not. Of two that answer alike, the one in force, then the newer. */
export function relevance(asked: Asked, candidate: Candidate): number {
  const best = Math.max(numberScore(asked, candidate), namesScore(asked, candidate.names), textScore(asked, candidate))
  if (best < SHOWN) return 0
  const force = OUT_OF_FORCE.has(candidate.validity) ? -5 : candidate.validity === 'unknown' ? -0.3 : 0
  const newer = candidate.year ? Math.max(0, candidate.year - 1950) / 100 : 0
  const reply = best < SURE && isReply(candidate.names[0] ?? '') && !isReply(asked.core) ? -REPLY : 0
  return best + force + newer + reply + candidate.rank * (best < RANKED_BY_TEXT ? OFTEN : 1) + candidate.weight / 100
}

/** A reply to one question of one court or office stands below the rules that it explains. */
const REPLY = 2
const isReply = (name: string): boolean => /(?:批复|答复|复函)$/.test(name)

function numberScore({ docNo }: Asked, candidate: Candidate): number {
  if (!docNo || !candidate.docNo) return 0
  if (candidate.docNo === docNo) return 104
  return docNumberEnds(candidate.docNo).includes(docNo) ? 96 - (candidate.docNo.length - docNo.length) * 0.2 : 0
}

/** Of a thing listed under a word less is said than of a thing named so; after an empty line come the words it is listed under. */
const LISTED = 7

function namesScore(asked: Asked, names: readonly string[]): number {
  const end = names.indexOf('')
  const own = end < 0 ? names : names.slice(0, end)
  const listed = end < 0 ? [] : names.slice(end + 1)
  return Math.max(
    0,
    ...own.map((name) => bestForm(asked, name)),
    ...listed.map((name) => bestForm(asked, name) - LISTED),
  )
}

/** The very words count most; what is left of them without wish and verb a little less each. */
const bestForm = (asked: Asked, name: string): number =>
  Math.max(...asked.forms.map((form, at) => nameScore({ ...asked, core: form }, name) - Math.min(at, 2)))

/** How well a name is what was asked for. */
export function nameScore(asked: Asked, name: string): number {
  const { core } = asked
  if (core === '') return 0
  const short = bare(name)
  const wanted = bare(core)
  if (core === name || wanted === short) return core === name ? 102 : 100
  const said = wholeSaying(asked, short)
  if (said >= 0) return 95 - 6 * Math.min(said, 5)
  const inside = short.indexOf(wanted)
  if (inside >= 0) {
    const ends = inside + wanted.length === short.length
    return 80 + (10 * wanted.length) / short.length + (inside === 0 ? 2 : 0) + (ends ? 3 : 0)
  }
  if (short.length >= 3 && wanted.includes(short) && short.length * 2 > wanted.length)
    return 58 + (20 * short.length) / wanted.length
  return Math.max(mistakeScore(wanted, short), shortFormScore(wanted, short), wordsScore(asked, short))
}

/** 消法: all that was said is a saying for this very name. At which place of what it means; -1 when it is not. */
function wholeSaying({ readings }: Asked, name: string): number {
  const places = readings.flatMap(([only, ...more]) => (only && more.length === 0 ? [only.meant.indexOf(name)] : []))
  const found = places.filter((place) => place >= 0)
  return found.length > 0 ? Math.min(...found) : -1
}

const figures = (text: string): string => text.replace(/\D+/g, ' ').trim()

/** One character mistyped, left out, added or swapped; two in a long name. A figure is never a mistake. */
function mistakeScore(wanted: string, name: string): number {
  const one = [...wanted]
  const other = [...name]
  if (one.length < 3) return 0
  const allowed = one.length >= 10 ? 2 : 1
  if (figures(wanted) !== figures(name)) return 0
  const distance = editDistance(one, other, allowed)
  if (distance <= allowed) return (one.length < 5 ? 72 : 90) - 6 * distance
  if (one.length < 5) return editDistance(one, other.slice(0, one.length), 1) <= 1 && one[0] === other[0] ? 64 : 0
  return startsOrEndsAlike(one, other) ? 78 : 0
}

/** The mistyped words are the beginning or the end of a longer name. */
function startsOrEndsAlike(one: readonly string[], other: readonly string[]): boolean {
  const { length } = one
  return [length - 1, length, length + 1].some(
    (size) =>
      size < other.length &&
      (editDistance(one, other.slice(0, size), 1) <= 1 || editDistance(one, other.slice(-size), 1) <= 1),
  )
}

/** Every word of one reading, or what it also means, stands in the name. */
const wordsScore = ({ readings }: Asked, name: string): number =>
  Math.max(...readings.map((wanted) => readingScore(wanted, name)))

function readingScore(wanted: readonly Wanted[], name: string): number {
  if (wanted.length === 0) return 0
  const places = wanted.map((one) => wordIn(one, name))
  const found = places.filter((place) => place !== null)
  if (found.length < places.length) return 0
  const length = wanted.reduce((sum, { word }) => sum + word.length, 0)
  const order = found.reduce((sum, place) => sum + place, 0) / found.length
  return 68 + 6 * Math.min(1, length / name.length) - 2.5 * Math.min(order, 4)
}

/** 0 for the word itself, 1 for what it means first, 2 for what it means next; null when none is there. */
function wordIn({ word, meant }: Wanted, name: string): number | null {
  if (name.includes(word)) return 0
  const at = meant.findIndex((phrase) => name.includes(phrase))
  return at < 0 ? null : at + 1
}

/** Of texts that only hold the words, one that comes back to them stands above one that names them once. */
const RANKED_BY_TEXT = 40
const OFTEN = 5

/** The longer the phrase, the less it stands in a text by chance: from a clause on it is the very text that is sought. */
const CLAUSE = 8
const phraseScore = (length: number): number => (length < 4 ? 34 : 50 - 2.5 * Math.max(0, CLAUSE - length))

function textScore({ core }: Asked, { isHeaded, hasPhrase, hasWords }: Candidate): number {
  if (isHeaded) return 56
  if (hasPhrase) return phraseScore(core.length)
  return hasWords ? 30 : 0
}
