import { TALE_LINES, TOLD_LINES } from '../tales'
import { SAYINGS, type Saying, sayingsFrom } from '../thesaurus'
import { ENGLISH_LINES } from './english'
import { EVERYDAY_LINES } from './everyday'
import { FAMILY_LINES } from './family'
import { HOME_HINTS } from './hints/home'
import { MARKET_HINTS } from './hints/market-and-law'
import { NATURE_HINTS } from './hints/nature-and-farm'
import { PEOPLE_HINTS } from './hints/people'
import { STREET_HINTS } from './hints/streets-and-traffic'
import { HOUSING_LINES } from './housing'
import { MARKET_LINES } from './market'
import { PEOPLE_LINES } from './people'
import { PUBLIC_LIFE_LINES } from './public-life'
import { TOWN_LINES } from './town'
import { WORK_LINES } from './work'

const LISTS = [
  TOLD_LINES,
  EVERYDAY_LINES,
  PEOPLE_LINES,
  MARKET_LINES,
  ENGLISH_LINES,
  WORK_LINES,
  FAMILY_LINES,
  HOUSING_LINES,
  TOWN_LINES,
  PUBLIC_LIFE_LINES,
]

/** The lines of all lists, by which a question hints at its subject. */
export const HINT_LINES: readonly string[] = [
  ...TALE_LINES,
  ...[HOME_HINTS, STREET_HINTS, NATURE_HINTS, PEOPLE_HINTS, MARKET_HINTS, ...LISTS.slice(1)].flatMap((list) =>
    list.trim().split('\n'),
  ),
]

/**
 * How people tell their story, and the words of its subject. Wider than the list by which names are read: it is only
 * used where part of a question is enough, so that it never takes the place of what was typed. Who says the official
 * word itself names the subject as well.
 */
export const SPOKEN_SAYINGS: readonly Saying[] = sayingsFrom(LISTS, SAYINGS).map(({ said, meant }) => ({
  said,
  meant: meant.length > 0 ? meant : [said],
}))
