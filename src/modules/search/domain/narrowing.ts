/** What somebody narrowed a search to. */
export type Narrowing = {
  kind?: string
  section?: string
  issuer?: string
  year?: number
  validity?: string
}

export const FACETS = ['section', 'issuer', 'year', 'validity'] as const
export type Facet = (typeof FACETS)[number]

/** How many hits share these facts. */
export type Tally = {
  kind: string
  section: string
  issuer: string
  year: number | null
  validity: string
  count: number
}

export type FacetValue = { value: string; count: number }
export type Facets = Record<Facet, FacetValue[]>

/** Values offered for one facet. */
const OFFERED = 12

const fits = (tally: Tally, narrowing: Narrowing, except?: Facet): boolean =>
  (narrowing.kind === undefined || tally.kind === narrowing.kind) &&
  FACETS.every((facet) => facet === except || narrowing[facet] === undefined || tally[facet] === narrowing[facet])

export const totalOf = (tallies: readonly Tally[], narrowing: Narrowing): number =>
  tallies.reduce((sum, tally) => sum + (fits(tally, narrowing) ? tally.count : 0), 0)

/** What the hits can be narrowed to, each with how many there would be: most first, years newest first. */
export function facetsOf(tallies: readonly Tally[], narrowing: Narrowing): Facets {
  const one = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, number>()
    for (const tally of tallies) {
      const value = tally[facet]
      if (value === null || value === '' || !fits(tally, narrowing, facet)) continue
      counts.set(String(value), (counts.get(String(value)) ?? 0) + tally.count)
    }
    const values = [...counts].map(([value, count]) => ({ value, count }))
    const order = (a: FacetValue, b: FacetValue) =>
      facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count || a.value.localeCompare(b.value)
    return values.sort(order).slice(0, OFFERED)
  }
  return { section: one('section'), issuer: one('issuer'), year: one('year'), validity: one('validity') }
}
