import type { z } from 'zod'
import { find } from '@/modules/search/queries/find'
import type { SEARCH } from '../_contract/search'
import { wholeAddress } from './addresses'

type Asked = z.output<typeof SEARCH.asked>
type Answer = z.output<typeof SEARCH.answer>

/** Of one kind only: so many of all kinds are looked through. */
const LOOKED_THROUGH = 200

/** What the pages' own search finds, as facts. */
export async function foundView({ q, kind, limit }: Asked): Promise<Answer> {
  const { items, total, near } = await find(q, kind ? LOOKED_THROUGH : limit)
  const wanted = items.filter((hit) => !kind || hit.kind === kind)
  return {
    items: wanted.slice(0, limit).map((hit) => ({
      kind: hit.kind === 'document' ? 'document' : 'service',
      id: hit.refId,
      sourceId: textOr(hit.facts.sourceId, null),
      title: hit.title,
      summary: hit.summary,
      department: textOr(hit.facts.department, ''),
      url: wholeAddress(hit.url),
    })),
    total: kind ? wanted.length : total,
    near,
  }
}

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise)
