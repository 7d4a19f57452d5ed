import type { PartlyFound, WordCount } from './partly-found'
import { bareName } from './query-text'
import { isWho } from './who'

/** A rare word tells more than a common one, and a known saying, which tells the subject, more than any word beside it. */
export function tells({ count, named, meant, isTold }: WordCount, total: number): number {
  if (isTold && named === 0) return 0
  const often = meant.length > 0 && named > 0 ? named : count
  return Math.log(1 + Math.max(total, often) / (often + 0.5)) * (meant.length > 0 ? SAID : 1)
}

const SAID = 1.6

/**
 * How much of that counts where a saying names the subject: what several words tell together more, the people and places
 * of the story and single characters (mostly verbs) less.
 */
export function besideSubject({ word, meant, isTold, strength = 1 }: WordCount): number {
  if (isTold) return TOGETHER * Math.min(STRONGEST, strength)
  if (isWho(word)) return WHO
  return meant.length === 0 && [...word].length === 1 ? SINGLE : 1
}

const TOGETHER = 1.3
const STRONGEST = 2
const WHO = 0.5
const SINGLE = 0.5

/** A part of a name that a word asks for, and how much it tells: one that few names have tells more than a common one. */
export type Subject = { name: string; tells: number }

/** The word itself and what a saying means first tell all, what it means next somewhat less. */
export function subjectsOf(one: WordCount, found: readonly PartlyFound[], total: number, own: number): Subject[] {
  const share = own / (tells(one, total) || 1)
  const itself = one.isTold ? [] : [{ name: bareName(one.word), tells: own }]
  const meant = one.meant.map((phrase, at) => {
    const name = bareName(phrase)
    const often = found.filter(({ names }) => names.some((other) => other.includes(name))).length
    const rare = Math.log(1 + total / (often + 0.5)) * SAID * share
    return {
      name,
      tells:
        ((1 - RARITY) * own + RARITY * rare) *
        (1 - (one.strength === undefined ? STEP : STEP_OF_HINT) * Math.min(at, 3)),
    }
  })
  return [...itself, ...meant]
}

/** How much it holds of what a word tells: its name, what it is about, its text. */
export function heldBy(one: PartlyFound, place: number, telling: number, subjects: readonly Subject[]): number {
  if (!one.headed.includes(place))
    return one.held.includes(place) ? telling * IN_TEXT * Math.min(1, Math.sqrt(LONG / one.size)) : 0
  const worth = subjects.filter(({ name }) => one.names.some((other) => other.includes(name)))
  return Math.max(telling * ABOUT, ...worth.map(({ tells: own }) => own))
}

const IN_TEXT = 0.3
const LONG = 16_000
const ABOUT = 0.6
const STEP = 0.12
/** A hint tells its subject, and little of what stands beside it. */
const STEP_OF_HINT = 0.25
/** How much the rarity of the very name counts beside that of the whole saying. */
const RARITY = 0.5
