import { z } from 'zod'

export const SignInForm = z.object({
  name: z.string().trim().min(1, 'fields.sign-in-name-required').max(300),
  password: z.string().min(1, 'fields.password-required').max(1_000),
  next: z.string().optional(),
})

export const CodeForm = z.object({
  code: z.string().trim().min(1, 'fields.code-required').max(20),
  next: z.string().optional(),
})

export const ProviderForm = z.object({ next: z.string().optional() })
