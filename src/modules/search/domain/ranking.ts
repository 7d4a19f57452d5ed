import type { Asked } from './asked'
import { FACETS, type Narrowing, type Tally } from './narrowing'
import { type Candidate, relevance } from './relevance'

/** Something found, as far as it is put in order. */
export type Ranked = {
  id: string
  refId: string
  kind: string
  section: string
  issuer: string
  year: number | null
  validity: string
  score: number
  length: number
  /** Carries the very words; otherwise it only comes close. */
  isHit: boolean
  /** Words of the query that it does not hold, where part of the query is enough. */
  missing?: readonly string[]
}

type Described = Candidate & Pick<Ranked, 'refId' | 'kind' | 'section' | 'issuer' | 'isHit'>

/** A candidate with how well it answers; `score` when that is known already. */
export const rankedAs = (asked: Asked, one: Described, score = relevance(asked, one)): Ranked => ({
  id: one.id,
  refId: one.refId,
  kind: one.kind,
  section: one.section,
  issuer: one.issuer,
  year: one.year,
  validity: one.validity,
  score,
  length: one.names[0]?.length ?? 0,
  isHit: one.isHit,
})

/** Each thing once, with its best score, best first; what does not answer is left out. */
export function inOrder(all: readonly Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>()
  for (const one of all) if (one.score > (best.get(one.id)?.score ?? 0)) best.set(one.id, one)
  return [...best.values()].sort((a, b) => b.score - a.score || a.length - b.length || (a.id < b.id ? -1 : 1))
}

/** What is in the list, counted by its facts: so the counts are those of the list. */
export function talliesOf(ranked: readonly Ranked[]): Tally[] {
  return ranked.map(({ kind, section, issuer, year, validity }) => ({
    kind,
    section,
    issuer,
    year,
    validity,
    count: 1,
  }))
}

export const isWithin = (one: Ranked, narrowing: Narrowing): boolean =>
  (narrowing.kind === undefined || one.kind === narrowing.kind) &&
  FACETS.every((facet) => narrowing[facet] === undefined || one[facet] === narrowing[facet])
