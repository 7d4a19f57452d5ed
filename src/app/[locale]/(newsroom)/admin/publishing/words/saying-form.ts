import { z } from 'zod'

export const NewSayingForm = z.object({
  said: z.string().trim().max(30),
  meant: z.string().trim().max(200),
  firstUrl: z.string().trim().max(200),
})
export const SayingForm = NewSayingForm.extend({ id: z.string(), expectedVersion: z.coerce.number().int() })
export const ForgetForm = z.object({ id: z.string() })
