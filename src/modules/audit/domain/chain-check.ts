import type { ChainBreak } from './audit-chain'

/** Where a log does not hold. */
export type FoundBreak =
  | { log: 'case'; caseNo: string; at: number }
  | { log: 'audit'; at: number; reason: ChainBreak['reason'] }

/** A check of every seal, from the first case to the last entry of the audit log. */
export type ChainCheck = {
  id: string
  requestedBy: string
  requesterName: string
  requestedAt: Date
  /** Case logs first, then the audit log. */
  stage: 'cases' | 'entries' | 'done'
  /** After which case, or after which entry (number and seal), it goes on; empty at the beginning of a stage. */
  place: string
  cases: number
  casesTotal: number
  events: number
  entries: number
  /** What there was when it was asked for; a busy city grows meanwhile. */
  entriesTotal: number
  broken: FoundBreak[]
  touchedAt: Date
  finishedAt: Date | null
}

/** A check that has not moved for so long was lost; another may be asked for. */
const LOST_MS = 10 * 60_000
/** So many breaks are written down one by one: beyond that nobody reads them, and the number says enough. */
const NAMED = 100

export const isRunning = (check: ChainCheck | null, now: Date): boolean =>
  check !== null && check.finishedAt === null && now.getTime() - check.touchedAt.getTime() < LOST_MS

/** How far it is, from 0 to 1. */
export function progressOf({ stage, cases, casesTotal, entries, entriesTotal }: ChainCheck): number {
  if (stage === 'done') return 1
  const whole = Math.max(1, casesTotal + entriesTotal)
  return Math.min(0.99, (cases + entries) / whole)
}

export type CasesStep = {
  cases: number
  events: number
  broken: { caseNo: string; brokenAt: number }[]
  last: string | null
}
export type EntriesStep = { entries: number; broken: ChainBreak | null; last: { seq: number; hash: string } | null }

/** After some more cases; after the last one the audit log begins. */
export const withCases = (check: ChainCheck, step: CasesStep): ChainCheck => ({
  ...check,
  cases: check.cases + step.cases,
  events: check.events + step.events,
  broken: named(
    check.broken,
    step.broken.map(({ caseNo, brokenAt }) => ({ log: 'case', caseNo, at: brokenAt })),
  ),
  ...(step.last === null ? { stage: 'entries', place: '' } : { place: step.last }),
})

/** After some more entries. The audit log is one chain: behind its first break nothing can be told any more. */
export function withEntries(check: ChainCheck, { entries, broken, last }: EntriesStep): ChainCheck {
  const found: FoundBreak[] = broken ? [{ log: 'audit', at: broken.seq, reason: broken.reason }] : []
  return {
    ...check,
    entries: check.entries + entries,
    broken: named(check.broken, found),
    ...(broken || last === null ? { stage: 'done', place: '' } : { place: `${last.seq}:${last.hash}` }),
  }
}

const named = (before: readonly FoundBreak[], found: readonly FoundBreak[]): FoundBreak[] =>
  [...before, ...found].slice(0, NAMED)

/** The entry after which the audit log is checked on. */
export function entryPlace({ place }: ChainCheck): { seq: number; hash: string } {
  const [seq = '', hash = ''] = place.split(':')
  return { seq: Number(seq), hash }
}
