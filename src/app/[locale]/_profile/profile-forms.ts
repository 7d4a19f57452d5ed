import { z } from 'zod'
import { ID_TYPES } from '@/modules/identity/domain/account'

const password = z.string().min(1, 'fields.password-required').max(1_000)
const code = z.string().trim().min(1, 'fields.code-required').max(20)

export const ContactForm = z.object({
  kind: z.enum(['phone', 'email']),
  value: z.string().max(300),
  currentPassword: password,
})
export const PasswordForm = z.object({ currentPassword: password, newPassword: password })
export const NewPasswordForm = z.object({ newPassword: password })
export const PasswordAgainForm = z.object({ currentPassword: password })
export const CodeForm = z.object({ code })
export const PasswordAndCodeForm = z.object({ currentPassword: password, code })
export const RealNameForm = z.object({
  idType: z.enum(ID_TYPES, 'fields.id-type-required'),
  number: z.string().trim().min(1, 'fields.number-required').max(100),
  /** The application that asked for it. */
  next: z.string().max(500).default(''),
})
export const SessionForm = z.object({ sessionId: z.string().max(50) })

export const SentCodeInput = z.object({ code })
