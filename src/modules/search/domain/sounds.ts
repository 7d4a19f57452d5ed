import { editDistance } from './edit-distance'

const LETTERS = /^[a-z ]+$/
const PIECE = 3
/** Below so many letters only a whole name is meant. */
const PART = 4

/** Typed in letters: pinyin, first letters or English. */
export const isLatin = (text: string): boolean => LETTERS.test(text)

/** What the index keeps of sounds: every three letters, and the whole of each line. */
export function soundGrams(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap((line) => [`=${line}`, ...piecesOf(line)]))]
}

export function piecesOf(line: string): string[] {
  const last = line.length - PIECE
  return last < 0 ? [] : Array.from({ length: last + 1 }, (_, at) => line.slice(at, at + PIECE))
}

/** How well a sound answers, on the scale of `relevance`; 0 when it does not. Characters must sound the very same. */
export function soundScore(typed: string, lines: readonly string[], inLetters: boolean): number {
  return Math.max(0, ...lines.map((line) => lineScore(typed, line, inLetters)))
}

function lineScore(typed: string, line: string, inLetters: boolean): number {
  if (typed === line) return 88
  if (typed.length < PART) return 0
  const at = line.indexOf(typed)
  if (at >= 0 && (inLetters || typed.length >= 2 * PIECE))
    return 62 + (16 * typed.length) / line.length + (at === 0 ? 2 : 0)
  return inLetters ? mistake(typed, line) : 0
}

/** One key beside the right one, left out or too many; two in a long line. */
function mistake(typed: string, line: string): number {
  if (typed.length < 5) return 0
  const allowed = typed.length >= 12 ? 2 : 1
  const distance = editDistance([...typed], [...line], allowed)
  return distance <= allowed ? 82 - 6 * distance : 0
}
