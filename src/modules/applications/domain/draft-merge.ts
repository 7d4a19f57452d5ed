import type { Answers } from '@/modules/catalogue/domain/condition'
import { sameValue } from './filing-diff'

/** Which page last changed an answer: the draft version that made, the page's own mark, and how often it had sent by then. */
export type Change = { version: number; page: string; turn: number }
/** Answers with their last change, so that two devices disturb each other only on one field. */
export type DraftAnswers = { values: Answers; changedIn: Readonly<Record<string, Change>> }

/**
 * `seen` is the draft version that the page showed when it was opened or last answered; `follows` the page that the same
 * tab left just before, whose last words may arrive after this one was shown.
 */
export type Sender = { seen: number; page: string; turn: number; follows?: string | undefined }

export type Merge = { ok: true; answers: DraftAnswers; changed: boolean } | { ok: false; fields: readonly string[] }

/**
 * Lays what one page sent over the draft; `next` is the version this save makes. A field that another page changed
 * since then, to something else, is a conflict that the person must look at. What the same page sent later but
 * arrived earlier stays.
 */
export function mergeAnswers(stored: DraftAnswers, sent: Answers, sender: Sender, next: number): Merge {
  const last = (key: string): Change | undefined => stored.changedIn[key]
  const isOvertaken = (key: string) => last(key)?.page === sender.page && (last(key)?.turn ?? 0) > sender.turn
  const isOwn = (change: Change) => change.page === sender.page || change.page === sender.follows
  const isDisputed = (key: string) => {
    const change = last(key)
    return change !== undefined && !isOwn(change) && change.version > sender.seen
  }
  const touched = Object.keys(sent).filter((key) => !sameValue(stored.values[key], sent[key]) && !isOvertaken(key))
  const disputed = touched.filter(isDisputed)
  if (disputed.length > 0) return { ok: false, fields: disputed }
  if (touched.length === 0) return { ok: true, answers: stored, changed: false }
  const change = { version: next, page: sender.page, turn: sender.turn }
  return {
    ok: true,
    changed: true,
    answers: {
      values: { ...stored.values, ...Object.fromEntries(touched.map((key) => [key, sent[key]])) },
      changedIn: { ...stored.changedIn, ...Object.fromEntries(touched.map((key) => [key, change])) },
    },
  }
}
