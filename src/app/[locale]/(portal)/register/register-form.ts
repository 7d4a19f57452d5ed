import { z } from 'zod'

export const RegisterForm = z.object({
  name: z.string().trim().min(1, 'fields.name-required').max(200),
  contact: z.string().trim().min(1, 'fields.contact-required').max(300),
  password: z.string().min(1, 'fields.password-required').max(1_000),
  next: z.string().optional(),
})

export const RegisterCodeForm = z.object({
  code: z.string().trim().min(1, 'fields.code-required').max(40),
  next: z.string().optional(),
})
