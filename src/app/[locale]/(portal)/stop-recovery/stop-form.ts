import { z } from 'zod'

export const StopForm = z.object({
  code: z.string().trim().min(1, 'fields.stop-code-required').max(100, 'refusals.identity-stop-code-unknown'),
})
