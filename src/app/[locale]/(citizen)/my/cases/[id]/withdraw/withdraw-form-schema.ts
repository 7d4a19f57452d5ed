import { z } from 'zod'

/** What the confirmation page sends. */
export const WithdrawFormSchema = z.object({
  version: z.coerce.number().int().min(0),
  reason: z.string().trim().max(500, { error: 'reason-too-long' }),
})
