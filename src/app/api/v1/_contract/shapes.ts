import { z } from 'zod'

/** Text without control characters: the database takes no NUL, and nobody types one. */
const typed = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    // Spelt out instead of \P{Cc}: not every language that reads the description knows Unicode classes.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/)

export const requiredText = (most: number) => typed(most).min(1)

/** How many rows a page has. */
export const pageSize = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).default(usual)

export const day = z.iso.date()
export const moment = z.iso.datetime()

/** Words in Chinese, in English where the city wrote it. */
export const Words = z.strictObject({ zh: z.string(), en: z.string().nullable() })

export const Limit = z.strictObject({ amount: z.number().int(), unit: z.enum(['workday', 'calendar_day']) })

export const DepartmentName = z.strictObject({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
})
