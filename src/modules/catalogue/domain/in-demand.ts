type Offered = { id: string; code: string; isOnline: boolean }

/**
 * The services people come for, most filed first (`ranked`: their ids). Where fewer were ever filed, as in a new city,
 * the rest follows as the list has it: what can be filed here first, then by code.
 */
export function inDemand<S extends Offered>(offered: readonly S[], ranked: readonly string[], limit: number): S[] {
  const place = new Map(ranked.map((id, index) => [id, index]))
  const placeOf = ({ id }: S) => place.get(id) ?? ranked.length
  const inOrder = (a: S, b: S) =>
    placeOf(a) - placeOf(b) || Number(b.isOnline) - Number(a.isOnline) || (a.code < b.code ? -1 : 1)
  return offered.toSorted(inOrder).slice(0, limit)
}
