import { z } from 'zod'
import { ADMIN_ROLES } from '@/kernel/actor'
import { dayField, optionalDayField } from '@/platform/typed-fields'

export const NewPersonForm = z.object({
  name: z.string().max(200),
  staffNo: z.string().max(100),
  phone: z.string().max(100),
  email: z.string().max(300),
  reason: z.string().max(500),
})
export const AssignForm = z.object({
  accountId: z.string(),
  postId: z.string(),
  startsOn: dayField,
  endsOn: optionalDayField,
  reason: z.string().max(500),
})
export const EndPostForm = z.object({ holderId: z.string(), endsOn: dayField })
export const AdminRoleForm = z.object({
  accountId: z.string(),
  role: z.enum([...ADMIN_ROLES, '']).transform((role) => (role === '' ? null : role)),
  reason: z.string().max(500),
})
export const GUARD_ACTS = ['disable', 'enable', 'reset-second-factor', 'end-sessions', 'lift-block'] as const
export const GuardForm = z.object({
  act: z.enum(GUARD_ACTS),
  accountId: z.string(),
  reason: z.string().max(500),
})
export const ReasonForm = z.object({ accountId: z.string(), reason: z.string().max(500) })
