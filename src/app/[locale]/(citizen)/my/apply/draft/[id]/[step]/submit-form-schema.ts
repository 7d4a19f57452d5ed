import { z } from 'zod'

/** What the review page sends; the declaration only where the form holds none. */
export const submitFormSchema = (declares: boolean) =>
  z.object({
    version: z.coerce.number().int().min(0),
    idempotencyKey: z.string(),
    declaration: declares ? z.literal('yes', { error: 'declaration-required' }) : z.undefined(),
  })
