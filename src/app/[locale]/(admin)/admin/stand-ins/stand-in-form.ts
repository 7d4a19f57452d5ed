import { z } from 'zod'

export const StandInForm = z.object({
  holdingId: z.string().max(40),
  staffNo: z.string().max(40),
  startsOn: z.string().max(20),
  endsOn: z.string().max(20),
  reason: z.string().max(200),
})
export const EndStandInForm = z.object({ id: z.string().max(40) })
