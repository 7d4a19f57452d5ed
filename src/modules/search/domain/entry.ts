/** Something that can be found. Names weigh most, what it is about less, the body least. */
export type Entry = {
  kind: string
  refId: string
  /** As shown. */
  title: string
  /** Every name it is known by, common ones too. */
  names: readonly string[]
  about: readonly string[]
  body: readonly string[]
  summary: string
  url: string
  /** What a result shows beside title and summary. */
  facts: Readonly<Record<string, string | number | boolean | null>>
  /** Breaks ties: a service that can be filed online before one that cannot. */
  weight: number
}

export type Hit = Pick<Entry, 'kind' | 'refId' | 'title' | 'summary' | 'url' | 'facts'>

/** `near`: nothing carries these very words; what is shown comes close to them. */
export type SearchAnswer = { items: Hit[]; total: number; near: boolean }
