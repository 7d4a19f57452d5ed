import { z } from 'zod'
import { dayField, optionalDayField } from '@/platform/typed-fields'

const year = z.coerce.number().int().min(2000).max(2100)
const grounds = { source: z.string().max(300), reason: z.string().max(300) }
const changeId = z.string().max(40)

export const DayForm = z.object({
  ...grounds,
  date: dayField,
  kind: z.enum(['HOLIDAY', 'MAKEUP_WORKDAY', 'ORDINARY']).transform((kind) => (kind === 'ORDINARY' ? null : kind)),
  name: z.string().max(100),
})
export const NoticeForm = z.object({
  ...grounds,
  year,
  publishedOn: optionalDayField,
  holidays: z.string().max(10_000),
  makeupDays: z.string().max(2_000),
})
export const YearForm = z.object({
  ...grounds,
  year,
  published: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
})
export const ApplyForm = z.object({ changeId })
export const DropForm = z.object({ changeId, reason: z.string().max(300) })
