import * as hits from '../data/hit-store'
import type { Hit } from '../domain/entry'
import { shortened } from '../domain/query-text'

const AT_MOST = 8

/** Names to choose from while somebody types. */
export async function suggest(typed: string): Promise<Hit[]> {
  const { items } = await hits.whileTyping(shortened(typed), AT_MOST)
  return items
}
