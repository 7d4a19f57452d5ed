import { LAND_LAW_LINES } from './sayings/law-of-land'
import { LIFE_LAW_LINES } from './sayings/law-of-life'
import { TOWN_LAW_LINES } from './sayings/law-of-town'
import { SERVICE_LINES } from './service-sayings'

/** What is said, and the words that laws, notices and services use for it, nearest first. */
export type Saying = { said: string; meant: readonly string[] }

/**
 * The sayings of these lines (left of `=` what is typed, right of it what to look for as well, nearest first) beside
 * those that are known already, by what is said: the longest first, so that 装修垃圾 is not read as 装修; what several
 * lines say is put together.
 */
export function sayingsFrom(lists: readonly string[], known: readonly Saying[] = []): Saying[] {
  const meaningsOf = new Map<string, readonly string[]>(known.map(({ said, meant }) => [said, meant]))
  for (const line of lists.flatMap((list) => list.trim().split('\n'))) {
    const [said = '', meant = ''] = line.split('=')
    for (const one of said.trim().toLowerCase().split(' ').filter(Boolean))
      meaningsOf.set(one, [...(meaningsOf.get(one) ?? []), ...meant.trim().split(' ')])
  }
  return [...meaningsOf]
    .map(([said, meant]) => ({ said, meant: [...new Set(meant)].filter((phrase) => phrase !== said) }))
    .sort((one, other) => other.said.length - one.said.length)
}

/** Sayings by which names are read. */
export const SAYINGS: readonly Saying[] = sayingsFrom([LIFE_LAW_LINES, TOWN_LAW_LINES, LAND_LAW_LINES, SERVICE_LINES])
