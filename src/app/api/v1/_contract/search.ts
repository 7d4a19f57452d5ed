import { z } from 'zod'
import { endpoint } from './endpoint'
import { pageSize, requiredText } from './shapes'

export const FoundItem = z.strictObject({
  kind: z.enum(['department', 'document', 'service']),
  id: z.uuid(),
  /** The id under which the row was imported. */
  sourceId: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  department: z.string(),
  url: z.url(),
})

export const SEARCH = endpoint({
  method: 'get',
  path: '/api/v1/search',
  summary: 'Search services, documents and departments, best match first.',
  description:
    'The same search as on the pages: words, document numbers in any brackets, common names, wishes in everyday speech, pinyin, one mistyped character. `near` is true when nothing carries these very words and what is listed only comes close.',
  params: z.strictObject({
    q: requiredText(200),
    kind: z.enum(['department', 'document', 'service']).optional(),
    limit: pageSize(10, 50),
  }),
  answerName: 'SearchAnswer',
  answer: z.strictObject({ items: z.array(FoundItem), total: z.number().int(), near: z.boolean() }),
})
