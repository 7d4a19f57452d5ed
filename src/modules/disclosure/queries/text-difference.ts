import { diffArrays, diffWordsWithSpace } from 'diff'
import type { DiffLine, DiffPart } from '../domain/difference'

/** Chinese has no blanks between words: without this a changed figure would mark a whole sentence. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/** Two texts that differ in more than so many lines are not worth comparing word by word. */
const MOST_EDITS = 4_000

/** What changed between two texts, line by line; within a line that was rewritten, word by word. */
export function textDifference(before: readonly string[], after: readonly string[]): DiffLine[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS })
  if (!runs) return [...before.map((text) => whole(text, 'removed')), ...after.map((text) => whole(text, 'added'))]
  const lines: DiffLine[] = []
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    const next = runs[at + 1]
    if (!run) continue
    if (run.removed && next?.added) {
      lines.push(...rewritten(run.value, next.value))
      at++
    } else {
      lines.push(...run.value.map((text) => whole(text, run.added ? 'added' : run.removed ? 'removed' : 'same')))
    }
  }
  return lines
}

const whole = (text: string, change: DiffPart['change']): DiffLine => ({ change, parts: [{ text, change }] })

function rewritten(before: readonly string[], after: readonly string[]): DiffLine[] {
  const paired = Math.min(before.length, after.length)
  const pairs = before.slice(0, paired).map(
    (text, at): DiffLine => ({
      change: 'changed',
      parts: diffWordsWithSpace(text, after[at] ?? '', { intlSegmenter: WORDS }).map(({ value, added, removed }) => ({
        text: value,
        change: added ? 'added' : removed ? 'removed' : 'same',
      })),
    }),
  )
  return [
    ...pairs,
    ...before.slice(paired).map((text) => whole(text, 'removed')),
    ...after.slice(paired).map((text) => whole(text, 'added')),
  ]
}
