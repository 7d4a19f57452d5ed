import { z } from 'zod'
import { dayField } from '@/platform/typed-fields'

export const StandInForm = z.object({
  holdingId: z.string().max(40),
  staffNo: z.string().max(40),
  startsOn: dayField,
  endsOn: dayField,
  reason: z.string().max(200),
})
export const EndStandInForm = z.object({ id: z.string().max(40) })
