import { z } from 'zod'
import { checkCreditCode } from '@/kernel/credit-code'
import { checkIdentityNumber } from '@/kernel/identity-number'
import { isPlainDate, type PlainDate } from '@/kernel/plain-date'
import type { Field } from '@/modules/catalogue/domain/service-version'
import type { AnswerFault } from './answer-issue'
import { lengthOf, trimTyped } from './typed-text'

/** What the checks need to know of the world: the day, and whether the fictitious region of demo people counts. */
export type CheckContext = { today: PlainDate; allowTestRegion: boolean }

export const DEFAULT_MAX_LENGTH = { short: 200, long: 2000 } as const
/** Mainland mobile numbers, fixed lines with area code, 400 numbers, and numbers abroad with +. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4}|\+\d{6,15})$/
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

type Fault = { fault: AnswerFault; params?: Record<string, string | number> }
const fault = (name: AnswerFault, params?: Fault['params']): Fault => ({ fault: name, params })
/** The value to file, or what is wrong with it. */
type Checked = { value: unknown } | Fault

export const maxLengthOf = (field: Field): number =>
  field.maxLength ?? (field.type === 'longText' ? DEFAULT_MAX_LENGTH.long : DEFAULT_MAX_LENGTH.short)

/** One field as it must be for filing; an empty answer to a field that is not required becomes null. */
export function fieldSchema(field: Field, context: CheckContext): z.ZodType {
  return z.unknown().transform((raw, ctx) => {
    const checked = checkField(field, raw, context)
    if ('value' in checked) return checked.value
    ctx.issues.push({ code: 'custom', message: checked.fault, params: checked.params, input: undefined })
    return z.NEVER
  })
}

function checkField(field: Field, raw: unknown, context: CheckContext): Checked {
  const value = typeof raw === 'string' ? trimTyped(raw) : raw
  if (field.type === 'declaration') return value === true ? { value } : fault('declaration')
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty) return field.required ? fault('required') : { value: field.type === 'choices' ? [] : null }
  return CHECKS[field.type](field, value, context)
}

const text = (field: Field, value: unknown): Checked => {
  if (typeof value !== 'string') return fault('required')
  const max = maxLengthOf(field)
  const length = lengthOf(value)
  return length > max ? fault('too-long', { max, length }) : { value }
}

function number(field: Field, value: unknown): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('not-a-number')
  const min = field.min ?? (field.type === 'money' ? 0 : undefined)
  if (min !== undefined && value < min) return fault('too-small', { min })
  if (field.max !== undefined && value > field.max) return fault('too-large', { max: field.max })
  return { value: field.type === 'money' ? Math.round(value * 100) / 100 : value }
}

const option = (field: Field, value: unknown): Checked =>
  field.options?.some((one) => one.value === value) ? { value } : fault('not-an-option')

const options = (field: Field, value: unknown): Checked => {
  const chosen: unknown[] = Array.isArray(value) ? [...new Set(value)] : []
  return chosen.every((one) => 'value' in option(field, one)) ? { value: chosen } : fault('not-an-option')
}

const matching =
  (pattern: RegExp, name: AnswerFault) =>
  (field: Field, value: unknown): Checked => {
    const plain = String(value).normalize('NFKC').replace(/\s/g, '')
    const checked = text(field, plain)
    return 'fault' in checked || pattern.test(plain) ? checked : fault(name)
  }

function identityNumber(_field: Field, value: unknown, { today, allowTestRegion }: CheckContext): Checked {
  const checked = checkIdentityNumber(String(value), { today, allowTestRegion })
  return checked.ok ? { value: checked.value } : fault(`identity-${checked.reason}`)
}

function creditCode(_field: Field, value: unknown): Checked {
  const checked = checkCreditCode(String(value))
  return checked.ok ? { value: checked.value } : fault(`credit-${checked.reason}`)
}

const date = (_field: Field, value: unknown): Checked =>
  typeof value === 'string' && isPlainDate(value) ? { value } : fault('not-a-date')

type Check = (field: Field, value: unknown, context: CheckContext) => Checked
const CHECKS: Record<Exclude<Field['type'], 'declaration'>, Check> = {
  text,
  longText: text,
  address: text,
  number,
  money: number,
  date,
  choice: option,
  select: option,
  choices: options,
  yesNo: (_field, value) => (typeof value === 'boolean' ? { value } : fault('required')),
  phone: matching(PHONE, 'phone'),
  email: matching(EMAIL, 'email'),
  identityNumber,
  creditCode,
  // Rows are checked one by one by the schema of the whole form.
  group: (_field, value) => ({ value }),
}
