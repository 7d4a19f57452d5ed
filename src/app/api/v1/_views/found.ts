import type { z } from 'zod'
import { find } from '@/modules/search/queries/find'
import { FoundItem, type SEARCH } from '../_contract/search'
import { wholeAddress } from './addresses'

type Params = z.output<typeof SEARCH.params>
type Answer = z.output<typeof SEARCH.answer>

/** What the pages' own search finds, as facts. */
export async function foundView({ q, kind, limit }: Params): Promise<Answer> {
  const { items, total, near } = await find(q, { kind, limit })
  return {
    items: items.map((hit) => ({
      kind: FoundItem.shape.kind.parse(hit.kind),
      id: hit.id,
      sourceId: hit.sourceId,
      title: hit.title,
      summary: hit.summary,
      department: typeof hit.facts.department === 'string' ? hit.facts.department : '',
      url: wholeAddress(hit.url),
    })),
    total,
    near,
  }
}
