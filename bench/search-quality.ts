/** A query with its known answers: the ids under which the documents were imported. */
export type KnownQuery = {
  qid: string
  query: string
  kind: string
  relevantIds: readonly string[]
  preferredId?: string | null
}

/** Ids as found, best first. */
export type SearchUnderTest = (query: string) => Promise<readonly (string | null)[]>

export type QualityOfKind = { kind: string; queries: number; at1: number; at10: number }
export type SearchQuality = QualityOfKind & {
  kinds: QualityOfKind[]
  /** Queries that were not answered first, with what came first. */
  missed: { query: string; kind: string; place: number; found: readonly (string | null)[] }[]
}

const AT_MOST = 10

/**
 * Where the first right answer stands: 1 to 10, or 0. Where one version is in force it must come before the others. A
 * query without answers is right (1) when nothing is found.
 */
function placeOf({ relevantIds, preferredId }: KnownQuery, found: readonly (string | null)[]): number {
  if (relevantIds.length === 0) return found.length === 0 ? 1 : 0
  const right = new Set(preferredId ? [preferredId] : relevantIds)
  return found.findIndex((id) => id !== null && right.has(id)) + 1
}

/** success@1 and success@10 of a search over known queries, for each kind of query and in all. */
export async function evaluateSearch(queries: readonly KnownQuery[], search: SearchUnderTest): Promise<SearchQuality> {
  const places: { known: KnownQuery; place: number; found: readonly (string | null)[] }[] = []
  for (const known of queries) {
    const found = (await search(known.query)).slice(0, AT_MOST)
    places.push({ known, place: placeOf(known, found), found })
  }
  const share = (kind: string, of: typeof places): QualityOfKind => ({
    kind,
    queries: of.length,
    at1: of.filter(({ place }) => place === 1).length / of.length,
    at10: of.filter(({ place }) => place > 0).length / of.length,
  })
  const kinds = [...new Set(queries.map(({ kind }) => kind))]
  return {
    ...share('all', places),
    kinds: kinds.map((kind) =>
      share(
        kind,
        places.filter(({ known }) => known.kind === kind),
      ),
    ),
    missed: places
      .filter(({ place }) => place !== 1)
      .map(({ known, place, found }) => ({ query: known.query, kind: known.kind, place, found })),
  }
}
