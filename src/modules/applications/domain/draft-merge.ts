import type { Answers } from '@/modules/catalogue/domain/condition'
import { sameValue } from './filing-diff'

/** Answers with the draft version in which each was last changed, so that two devices disturb each other only on one field. */
export type DraftAnswers = { values: Answers; changedIn: Readonly<Record<string, number>> }

export type Merge = { ok: true; answers: DraftAnswers; changed: boolean } | { ok: false; fields: readonly string[] }

/**
 * Lays what one page sent over the draft. `seen` is the draft version that page showed, `next` the version this save makes.
 * A field that another device changed since then, to something else, is a conflict that the person must look at.
 */
export function mergeAnswers(stored: DraftAnswers, sent: Answers, seen: number, next: number): Merge {
  const touched = Object.keys(sent).filter((key) => !sameValue(stored.values[key], sent[key]))
  const disputed = touched.filter((key) => (stored.changedIn[key] ?? 0) > seen)
  if (disputed.length > 0) return { ok: false, fields: disputed }
  if (touched.length === 0) return { ok: true, answers: stored, changed: false }
  return {
    ok: true,
    changed: true,
    answers: {
      values: { ...stored.values, ...Object.fromEntries(touched.map((key) => [key, sent[key]])) },
      changedIn: { ...stored.changedIn, ...Object.fromEntries(touched.map((key) => [key, next])) },
    },
  }
}
