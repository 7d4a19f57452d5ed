import { z } from 'zod'

/** What is left empty is for the rules to refuse, together with everything else that is wrong. */
export const RegisterForm = z.object({
  name: z.string().trim().max(200),
  contact: z.string().trim().max(300),
  password: z.string().max(1_000),
  next: z.string().optional(),
})

export const RegisterCodeForm = z.object({
  code: z.string().trim().min(1, 'fields.code-required').max(40),
  next: z.string().optional(),
})
