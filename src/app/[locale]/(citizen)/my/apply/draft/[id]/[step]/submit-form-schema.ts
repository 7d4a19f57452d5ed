import { z } from 'zod'

const Reviewed = z.object({ version: z.coerce.number().int().min(0), idempotencyKey: z.string() })
const Declared = Reviewed.extend({ declaration: z.literal('yes', { error: 'declaration-required' }) })

/** What the review page sends; the declaration only where the form holds none. */
export const submitFormSchema = (declares: boolean) => (declares ? Declared : Reviewed)
