import { z } from 'zod'

/** Messages are keys of `catalogue`. */
export const StateForm = z.object({
  reason: z.string().trim().min(1, 'refusals.catalogue-reason-required').max(500, 'admin.reason-too-long'),
})
