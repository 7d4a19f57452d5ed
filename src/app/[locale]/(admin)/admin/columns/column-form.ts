import { z } from 'zod'
import { plainSpelling } from '@/kernel/spelling'

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => (text === '' ? null : text))

const facts = {
  name: z.string().trim().max(60),
  nameEn: optional(80),
  about: optional(300),
  parentId: optional(40),
  updateCycleDays: z
    .string()
    .transform(plainSpelling)
    .pipe(z.string().regex(/^(?:[1-9]\d{0,3})?$/, 'cycle-unclear'))
    .transform((text) => (text === '' ? null : Number(text))),
}

export const NewColumnForm = z.object({ ...facts, slug: z.string().trim().toLowerCase().max(60) })
export const ColumnForm = z.object({
  ...facts,
  id: z.string(),
  expectedVersion: z.coerce.number().int(),
  active: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
})
