import type { PlainDate } from '@/kernel/plain-date'

/** Something that can be found. Names weigh most, what it is about less, the body least. */
export type Entry = {
  kind: string
  refId: string
  /** The id it was imported under. */
  sourceId: string | null
  /** As shown. */
  title: string
  /** Every name it is known by, common ones too. */
  names: readonly string[]
  /** Words under which the site lists it: found by them, below what is named so. */
  listedUnder?: readonly string[]
  /** 发文字号, as printed. */
  docNo: string | null
  about: readonly string[]
  /** Its text, line by line. */
  body: readonly string[]
  summary: string
  url: string
  /** What a result shows beside title and summary. */
  facts: Readonly<Record<string, string | number | boolean | null>>
  /** What a search is narrowed by. */
  section: string
  issuer: string
  dated: PlainDate | null
  validity: string
  /** Breaks ties: a service that can be filed online before one that cannot. */
  weight: number
}

/** What of a thing a list of results shows. */
export type Hit = Pick<Entry, 'kind' | 'sourceId' | 'title' | 'summary' | 'url' | 'facts' | 'section' | 'validity'> & {
  id: string
  /** The lines of its text around the words that were found; its summary when they stand elsewhere. */
  snippet: string
}
