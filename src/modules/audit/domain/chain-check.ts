/** Everything that can be found not to hold: in which log, and what. The words stand in messages under `audit.breaks`. */
export const BREAK_KINDS = [
  'case-changed',
  'case-missing',
  'case-surplus',
  'case-gone',
  'case-row',
  'document-changed',
  'document-state',
  'document-unsealed',
  'document-gone',
  'audit-changed',
  'audit-missing',
  'audit-not-linked',
  'case-anchored',
  'case-deleted',
  'document-anchored',
  'audit-anchored',
  'counts-anchored',
  'anchors-changed',
  'anchors-missing',
  'anchors-cut',
  'anchors-other',
  'anchors-beginning',
] as const
export type BreakKind = (typeof BREAK_KINDS)[number]

/** One thing that doesn't hold: `name` is the number of the case or document, `at` that of the event or entry. */
export type FoundBreak = {
  kind: BreakKind
  name: string
  at: number
  /** Which fact of the row differs from the events. */
  field?: string
  /** The last moment at which it is known to have held. */
  heldAt?: string
}

/** In this order; the anchors last: what they hold must be in the logs, whatever was written meanwhile. */
export const STAGES = ['cases', 'documents', 'entries', 'anchors', 'done'] as const
export type Stage = (typeof STAGES)[number]
const COUNTS = ['cases', 'events', 'documents', 'entries', 'anchors'] as const
type Counts = Record<(typeof COUNTS)[number], number>

/** A check of every seal, from the first case to the last entry of the audit log. */
export type ChainCheck = Counts & {
  id: string
  requestedBy: string
  requesterName: string
  requestedAt: Date
  stage: Stage
  /** After which case, document or entry it goes on; empty at the beginning of a stage. */
  place: string
  casesTotal: number
  /** What there was when it was asked for; a busy city grows meanwhile. */
  entriesTotal: number
  broken: FoundBreak[]
  touchedAt: Date
  finishedAt: Date | null
  /** When the auditors were told by mail what it found. */
  toldAt: Date | null
}

/** What one batch found; `next` is the place after it, null at the end of the stage. */
export type CheckStep = { counted: Partial<Counts>; broken: readonly FoundBreak[]; next: string | null }

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

/** After some more of the present stage; at its end the next one begins. */
export function withStep(check: ChainCheck, { counted, broken, next }: CheckStep): ChainCheck {
  const counts = Object.fromEntries(COUNTS.map((key) => [key, check[key] + (counted[key] ?? 0)])) as Counts
  return {
    ...check,
    ...counts,
    broken: merged(check.broken, broken),
    ...(next === null ? { stage: stageAfter(check.stage), place: '' } : { place: next }),
  }
}

/** Of the same thing found at several anchors, the last is told: until then it held. */
function merged(before: readonly FoundBreak[], found: readonly FoundBreak[]): FoundBreak[] {
  const byThing = new Map([...before, ...found].map((one) => [`${one.kind} ${one.name} ${one.field ?? ''}`, one]))
  return [...byThing.values()].slice(0, NAMED)
}

const stageAfter = (stage: Stage): Stage => STAGES[STAGES.indexOf(stage) + 1] ?? 'done'

/** When it is known to have held: by an anchor, else the last check of before that didn't find it; null: never checked. */
export function heldAtOf(found: FoundBreak, check: ChainCheck, others: readonly ChainCheck[]): Date | null {
  if (found.heldAt) return new Date(found.heldAt)
  const before = others
    .filter(({ stage, requestedAt }) => stage === 'done' && requestedAt < check.requestedAt)
    .sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime())
  const held = before.find(({ broken }) => !broken.some(({ kind, name }) => kind === found.kind && name === found.name))
  return held?.requestedAt ?? null
}
