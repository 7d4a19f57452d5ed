import { plainSpelling } from './spelling'

/** Digits in a row, as one hand writes them; an identity number may end with X, a telephone number begin with +. */
const GROUP = /\+?\d+X?/gi
/** What people put between the groups of one number. */
const BETWEEN = /^[\s\p{Pd}\u2212.()]{0,2}$/u

type Group = { from: number; to: number; digits: number; goesOn: boolean }

/**
 * Every number of so many digits (one of `lengths`) that a line may hold, for the readers of the kernel to judge: each
 * group of digits, and each run of neighbouring groups (`138 0000 0000`), as it was written. A number is never taken out
 * of the middle of a longer one.
 */
export function numbersIn(line: string, lengths: readonly number[]): string[] {
  const text = plainSpelling(line)
  const groups = groupsOf(text)
  const most = Math.max(...lengths)
  return groups.flatMap((first, at) => {
    const runs: string[] = []
    for (let [next, digits] = [at, 0]; next < groups.length; next++) {
      const last = groups[next]
      if (!last || (next > at && !last.goesOn)) break
      digits += last.digits
      if (digits > most) break
      if (lengths.includes(digits)) runs.push(text.slice(first.from, last.to))
    }
    return runs
  })
}

function groupsOf(text: string): Group[] {
  let before = -1
  return [...text.matchAll(GROUP)].map(({ 0: group, index: from }) => {
    const goesOn = before >= 0 && from - before <= 2 && BETWEEN.test(text.slice(before, from))
    before = from + group.length
    return { from, to: before, digits: group.replace(/[+X]/gi, '').length, goesOn }
  })
}
