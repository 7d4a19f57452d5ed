import { z } from 'zod'
import { typedDay } from '@/kernel/typed-date'
import { readNumber } from '@/kernel/typed-number'

/** A day in a form: as 'YYYY-MM-DD' in whatever order of signs it was typed; what is none stays as typed, for the rules to refuse. */
export const dayField = z
  .string()
  .max(40)
  .transform((text) => typedDay(text) ?? text)

/** The same where it may be left empty. */
export const optionalDayField = dayField.transform((day) => (day.trim() === '' ? null : day))

/** A number in a form, in any width and with thousands separators; NaN for what is none, so that no rule takes it for one. */
export const numberField = z
  .string()
  .max(60)
  .transform((text) => {
    const read = readNumber(text)
    return read.ok ? read.value : Number.NaN
  })
