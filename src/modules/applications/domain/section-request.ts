import { z } from 'zod'
import { isUuid } from '@/kernel/ids'
import type { RowChange } from './visible-form'

/** Which button of a section's page was pressed. */
export type Intent = { kind: 'continue' | 'leave' | 'update' } | ({ kind: 'rows' } & RowChange)

/** What the page of a section sends besides the answers. */
export const SectionRequest = z.object({
  intent: z.string().transform(readIntent),
  /** The fields that the page showed: only these were answered, be it with nothing. */
  asked: z.string().transform((text) => text.split(' ').filter(Boolean)),
  seen: z.coerce.number().int().min(0).catch(0),
  page: z.string().refine(isUuid).catch('00000000-0000-0000-0000-000000000000'),
  turn: z.coerce.number().int().min(0).catch(0),
  follows: z.string().refine(isUuid).optional().catch(undefined),
})

/** `add:staff`, `remove:staff:2`, or one of the plain ones; anything else goes on. */
function readIntent(text: string): Intent {
  const [kind, key = '', index] = text.split(':')
  if (kind === 'leave' || kind === 'update') return { kind }
  if (kind === 'add') return { kind: 'rows', change: 'add', key }
  if (kind === 'remove') return { kind: 'rows', change: 'remove', key, index: Number(index) }
  return { kind: 'continue' }
}

/** What the autosave of a page sends. */
export const AutosaveRequest = z.object({
  sender: z.object({
    seen: z.number().int().min(0),
    page: z.string().refine(isUuid),
    turn: z.number().int().min(0),
    follows: z.string().refine(isUuid).optional(),
  }),
  answers: z.record(z.string(), z.unknown()),
})
