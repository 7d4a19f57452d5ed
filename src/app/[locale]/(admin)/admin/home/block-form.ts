import { z } from 'zod'
import { BLOCK_KINDS } from '@/modules/front-page/domain/block'

const typed = z.string().max(20_000).optional()

const settings = {
  title: typed,
  titleEn: typed,
  text: typed,
  textEn: typed,
  urgent: typed,
  until: typed,
  columnId: typed,
  count: typed,
  links: typed,
}

export const NewBlockForm = z.object({ kind: z.enum(BLOCK_KINDS), ...settings })
export const BlockForm = z.object({ id: z.string(), expectedVersion: z.coerce.number().int(), ...settings })
export const SwitchForm = z.object({
  id: z.string(),
  shown: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
})
export const RemoveForm = z.object({ id: z.string() })
