import { z } from 'zod'

/** What the review page sends. */
export const SubmitFormSchema = z.object({
  version: z.coerce.number().int().min(0),
  idempotencyKey: z.string(),
  declaration: z.literal('yes', { error: 'declaration-required' }),
})
