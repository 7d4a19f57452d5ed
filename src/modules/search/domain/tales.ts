import { COUNTRYSIDE_TALES } from './sayings/told/countryside'
import { CRIME_AND_COURT_TALES } from './sayings/told/crimes-and-courts'
import { GOVERNMENT_TALES } from './sayings/told/government'
import { HOME_TALES } from './sayings/told/home'
import { JUSTICE_TALES } from './sayings/told/justice'
import { MARKET_TALES } from './sayings/told/market'
import { OFFICE_AND_CUSTOMS_TALES } from './sayings/told/offices-and-customs'
import { PEOPLE_TALES } from './sayings/told/people'
import { SCHOOL_AND_WORK_TALES } from './sayings/told/school-and-work'
import { SHOP_AND_FIRM_TALES } from './sayings/told/shops-and-firms'
import { STREET_TALES } from './sayings/told/streets'
import { TRAFFIC_TALES } from './sayings/told/traffic'

/** Words that tell a subject only together, in any order: one of each group. And what laws and notices call it, nearest first. */
export type Tale = { groups: readonly (readonly string[])[]; meant: readonly string[] }

const TOGETHER = '+'

/** The tales of lines (`树/草坪+砍/锯 = 城市绿化`): of each line those that tell something only together. */
function talesFrom(lines: readonly string[]): Tale[] {
  return lines.flatMap((line) => {
    const [told = '', meant = ''] = line.split('=')
    const phrases = meant.trim().split(' ')
    const together = told
      .trim()
      .toLowerCase()
      .split(' ')
      .filter((one) => one.includes(TOGETHER))
    return together.map((one) => ({ groups: one.split(TOGETHER).map((group) => group.split('/')), meant: phrases }))
  })
}

/** The sayings of the same lines, which tell the subject alone. */
const aloneIn = (line: string): string => {
  const [told = '', meant = ''] = line.split('=')
  const alone = told
    .trim()
    .split(' ')
    .filter((one) => !one.includes(TOGETHER))
  return `${alone.join(' ')} = ${meant.trim()}`
}

const LINES = [
  STREET_TALES,
  HOME_TALES,
  PEOPLE_TALES,
  SCHOOL_AND_WORK_TALES,
  TRAFFIC_TALES,
  COUNTRYSIDE_TALES,
  MARKET_TALES,
  JUSTICE_TALES,
  GOVERNMENT_TALES,
  CRIME_AND_COURT_TALES,
  OFFICE_AND_CUSTOMS_TALES,
  SHOP_AND_FIRM_TALES,
].flatMap((list) => list.trim().split('\n'))

/** All lines of tales as they are written. */
export const TALE_LINES: readonly string[] = LINES

export const TOLD_LINES = LINES.map(aloneIn).join('\n')

const TALES = talesFrom(LINES)

/** The tales in a question, each subject once. */
export function talesIn(core: string): Tale[] {
  const found = TALES.filter(({ groups }) => groups.every((group) => group.some((word) => core.includes(word))))
  return found.filter(({ meant }, at) => found.findIndex((one) => one.meant[0] === meant[0]) === at)
}
