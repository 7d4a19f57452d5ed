import { LruBytes } from '../lru-bytes'
import type { PageKey } from './page-key'

/** A page with a query: a search, a filtered list. Queries can be made up without end. */
export const hasQuery = ({ url }: PageKey): boolean => url.includes('?')

/** Pages without a query, which are as many as the city has, and pages with one: neither evicts the other. */
export class PageStores<CachedPage extends { size: number }> {
  readonly #byPath: LruBytes<CachedPage>
  readonly #byQuery: LruBytes<CachedPage>

  constructor(capBytes: { byPath: number; byQuery: number }) {
    this.#byPath = new LruBytes(capBytes.byPath)
    this.#byQuery = new LruBytes(capBytes.byQuery)
  }

  of(page: PageKey): LruBytes<CachedPage> {
    return hasQuery(page) ? this.#byQuery : this.#byPath
  }
}
