import { canonicalJson } from '@/kernel/canonical-json'
import type { Keyed } from './beginning'

/** How far one log reached: the log of a case, or the seals of an issued document. `name` is the printed number. */
export type Head = { log: 'case' | 'document'; id: string; seq: number; hash: string; name: string }
export type Counts = { cases: number; events: number; documents: number }

/**
 * One line of the anchor file: every head that has grown since the line before, the head of the audit log, and how much
 * there is in all. Keyed, and chained to the line before.
 */
export type Anchor = {
  number: number
  madeAt: string
  city: string
  audit: { entries: number; hash: string }
  counts: Counts
  heads: Head[]
  prev: string
  mac: string
}
export type Unsealed = Omit<Anchor, 'mac'>

/** What the next anchor goes on from. */
export type Before = Pick<Anchor, 'number' | 'mac' | 'audit' | 'counts'>
export const NOTHING_BEFORE: Before = {
  number: 0,
  mac: '',
  audit: { entries: 0, hash: '' },
  counts: { cases: 0, events: 0, documents: 0 },
}

export const macOf = ({ number, madeAt, city, audit, counts, heads, prev }: Unsealed, keyed: Keyed): string =>
  keyed('anchor', canonicalJson({ number, madeAt, city, audit, counts, heads, prev }))

export const sealed = (anchor: Unsealed, keyed: Keyed): Anchor => ({ ...anchor, mac: macOf(anchor, keyed) })

/** A line as it was written; null when it is no anchor of this key. */
export function readLine(line: string, keyed: Keyed): Anchor | null {
  try {
    const anchor = JSON.parse(line) as Anchor
    return macOf(anchor, keyed) === anchor.mac ? anchor : null
  } catch {
    return null
  }
}

/** What waits to be anchored: one row for each event, each log carried over, each seal of a document. */
export type Waiting = { log: 'case' | 'carried' | 'document'; subjectId: string; seq: number; hash: string }

/** The last of each log: a head holds everything before it. */
export function headsOf(waiting: readonly Waiting[], nameOf: (id: string) => string): Head[] {
  const heads = new Map<string, Head>()
  for (const { log, subjectId: id, seq, hash } of waiting) {
    const head = heads.get(id)
    if (head && head.seq >= seq) continue
    heads.set(id, { log: log === 'document' ? 'document' : 'case', id, seq, hash, name: nameOf(id) })
  }
  return [...heads.values()]
}

/** How much there is in all, once these are anchored. */
export function countsAfter(before: Counts, waiting: readonly Waiting[]): Counts {
  const counts = { ...before }
  for (const { log, seq } of waiting) {
    if (log === 'document') counts.documents += seq === 1 ? 1 : 0
    else counts.events += log === 'carried' ? seq : 1
    if (log === 'carried' || (log === 'case' && seq === 1)) counts.cases += 1
  }
  return counts
}
