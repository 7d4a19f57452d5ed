import { plainSpelling } from './spelling'

/** Digits in a row, as one hand writes them; an identity number may end with X, a telephone number begin with +. */
const GROUP = /\+?\d+X?/gi
/** What people put between the groups of one number. */
const BETWEEN = /^[\s\p{Pd}\u2212.()]{0,2}$/u

/** One group: where it stands in the line, and where its digits stand among all digits of the line. */
type Group = { from: number; to: number; digitsFrom: number; digitsTo: number; goesOn: boolean }
type Wanted = {
  /** How many digits such a number has. */
  lengths: readonly number[]
  /** Told by its digits alone whether a run is worth being judged: lines may be nothing but figures. */
  mayBe: (digits: string) => boolean
}

/**
 * Every number that a line may hold, for the readers of the kernel to judge: each group of digits, and each run of
 * neighbouring groups (`138 0000 0000`), as it was written. A number is never taken out of the middle of a longer one. Takes
 * time by the length of the line, whatever stands in it.
 */
export function numbersIn(line: string, { lengths, mayBe }: Wanted): string[] {
  const text = plainSpelling(line)
  const { groups, digits } = groupsOf(text)
  const most = Math.max(...lengths)
  const runs: string[] = []
  for (const [at, first] of groups.entries()) {
    for (let next = at; next < groups.length; next++) {
      const last = groups[next]
      if (!last || (next > at && !last.goesOn)) break
      const length = last.digitsTo - first.digitsFrom
      if (length > most) break
      if (lengths.includes(length) && mayBe(digits.slice(first.digitsFrom, last.digitsTo)))
        runs.push(text.slice(first.from, last.to))
    }
  }
  return runs
}

function groupsOf(text: string): { groups: Group[]; digits: string } {
  const groups: Group[] = []
  const digits: string[] = []
  let [before, digitsFrom] = [-1, 0]
  for (const { 0: group, index: from } of text.matchAll(GROUP)) {
    const goesOn = before >= 0 && from - before <= 2 && BETWEEN.test(text.slice(before, from))
    before = from + group.length
    const bare = group.replace(/[+X]/gi, '')
    const digitsTo = digitsFrom + bare.length
    digits.push(bare)
    groups.push({ from, to: before, digitsFrom, digitsTo, goesOn })
    digitsFrom = digitsTo
  }
  return { groups, digits: digits.join('') }
}
