import { SAYINGS, type Saying, sayingsFrom } from '../thesaurus'
import { FAMILY_LINES } from './family'
import { HOUSING_LINES } from './housing'
import { PUBLIC_LIFE_LINES } from './public-life'
import { TOWN_LINES } from './town'
import { WORK_LINES } from './work'

/**
 * How people tell their story, and the words of its subject. Wider than the list by which names are read: it is only
 * used where part of a question is enough, so that it never takes the place of what was typed.
 */
export const SPOKEN_SAYINGS: readonly Saying[] = sayingsFrom(
  [WORK_LINES, FAMILY_LINES, HOUSING_LINES, TOWN_LINES, PUBLIC_LIFE_LINES],
  SAYINGS,
)
