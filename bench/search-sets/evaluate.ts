import { type GeneratedQuery, generatedQueries } from './generated'

type Found = { kind: string; url: string }
type Share = { kind: string; queries: number; at1: number }
export type GeneratedQuality = {
  queries: number
  at1: number
  kinds: Share[]
  /** What was not answered rightly, with what came first. */
  missed: { kind: string; query: string; wanted: readonly string[]; found: readonly string[] }[]
}

const isRight = ({ urls }: GeneratedQuery, [first]: readonly Found[]): boolean =>
  urls.length === 0 ? first?.kind !== 'service' : first !== undefined && urls.includes(first.url)

/** success@1 over the generated set, by kind. */
export async function evaluateGenerated(
  search: (query: string) => Promise<readonly Found[]>,
): Promise<GeneratedQuality> {
  const asked = generatedQueries()
  const answers: { one: GeneratedQuery; found: readonly Found[]; right: boolean }[] = []
  for (const one of asked) {
    const found = await search(one.query)
    answers.push({ one, found, right: isRight(one, found) })
  }
  const share = (of: typeof answers) => of.filter(({ right }) => right).length / of.length
  const kinds = [...new Set(asked.map(({ kind }) => kind))].map((kind) => {
    const of = answers.filter(({ one }) => one.kind === kind)
    return { kind, queries: of.length, at1: share(of) }
  })
  const missed = answers
    .filter(({ right }) => !right)
    .map(({ one: { kind, query, urls }, found }) => ({
      kind,
      query,
      wanted: urls,
      found: found.slice(0, 3).map(({ url }) => url),
    }))
  return { queries: asked.length, at1: share(answers), kinds, missed }
}
