import { z } from 'zod'
import { dayField, optionalDayField } from '@/platform/typed-fields'

const year = z.coerce.number().int().min(2000).max(2100)

export const DayForm = z.object({
  date: dayField,
  kind: z.enum(['HOLIDAY', 'MAKEUP_WORKDAY', 'ORDINARY']).transform((kind) => (kind === 'ORDINARY' ? null : kind)),
  name: z.string().max(100),
})
export const NoticeForm = z.object({
  year,
  source: z.string().max(300),
  publishedOn: optionalDayField,
  holidays: z.string().max(10_000),
  makeupDays: z.string().max(2_000),
})
export const YearForm = z.object({
  year,
  published: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  source: z.string().max(300),
})
