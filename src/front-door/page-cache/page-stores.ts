import { LruBytes } from '../lru-bytes'
import type { PageKey } from './page-key'

/** A page that answers questions: a search, a list narrowed. They can be made up without end. */
export const hasQuestions = ({ url }: PageKey): boolean => url.includes('?')

/** Pages known by their path, which are as many as the city has, and pages with questions: neither pushes the other out. */
export class PageStores<Kept extends { size: number }> {
  readonly #known: LruBytes<Kept>
  readonly #asked: LruBytes<Kept>

  constructor(capBytes: { known: number; asked: number }) {
    this.#known = new LruBytes(capBytes.known)
    this.#asked = new LruBytes(capBytes.asked)
  }

  of(page: PageKey): LruBytes<Kept> {
    return hasQuestions(page) ? this.#asked : this.#known
  }
}
