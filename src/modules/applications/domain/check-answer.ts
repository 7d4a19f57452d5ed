import { readAddress } from '@/kernel/address'
import { checkCreditCode } from '@/kernel/credit-code'
import { readEmail } from '@/kernel/email'
import { checkIdentityNumber } from '@/kernel/identity-number'
import { readPhone } from '@/kernel/phone'
import type { PlainDate } from '@/kernel/plain-date'
import { readDate } from '@/kernel/typed-date'
import { decimalsOf, readNumber } from '@/kernel/typed-number'
import type { Field } from '@/modules/catalogue/domain/service-version'
import type { AnswerFault } from './answer-issue'
import { maxLengthOf } from './answer-length'
import { unitsOf } from './parse-answers'
import { lengthOf, trimTyped } from './typed-text'

/** What the checks need to know of the world: the day, and whether the fictitious region of demo people counts. */
export type CheckContext = { today: PlainDate; allowTestRegion: boolean }

type Fault = { fault: AnswerFault; params?: Record<string, string | number> }
const fault = (name: AnswerFault, params?: Fault['params']): Fault => ({ fault: name, params })
/** The value to file, or what is wrong with it. */
export type CheckedAnswer = { value: unknown } | Fault

/** Yuan and fen. */
const MONEY_DECIMALS = 2

/** One answer as it must be for filing, in the spelling of its reader; an empty one that may be empty becomes null. */
export function checkAnswer(field: Field, raw: unknown, context: CheckContext): CheckedAnswer {
  const value = typeof raw === 'string' ? trimTyped(raw) : raw
  if (field.type === 'declaration') return value === true ? { value } : fault('declaration')
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty) return field.required ? fault('required') : { value: field.type === 'choices' ? [] : null }
  return CHECKS[field.type](field, value, context)
}

const text = (field: Field, value: unknown): CheckedAnswer => {
  if (typeof value !== 'string') return fault('required')
  const max = maxLengthOf(field)
  const length = lengthOf(value)
  return length > max ? fault('too-long', { max, length }) : { value }
}

function number(field: Field, typed: unknown): CheckedAnswer {
  const read = typeof typed === 'string' ? readNumber(typed, unitsOf(field)) : null
  if (read && !read.ok) return fault(read.reason)
  const value = read ? read.value : typed
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('not-a-number')
  if (field.type === 'money' && decimalsOf(value) > MONEY_DECIMALS)
    return fault('too-many-decimals', { max: MONEY_DECIMALS })
  const min = field.min ?? (field.type === 'money' ? 0 : undefined)
  if (min !== undefined && value < min) return fault('too-small', { min })
  if (field.max !== undefined && value > field.max) return fault('too-large', { max: field.max })
  return { value }
}

const option = (field: Field, value: unknown): CheckedAnswer =>
  field.options?.some((one) => one.value === value) ? { value } : fault('not-an-option')

const options = (field: Field, value: unknown): CheckedAnswer => {
  const chosen: unknown[] = Array.isArray(value) ? [...new Set(value)] : []
  return chosen.every((one) => 'value' in option(field, one)) ? { value: chosen } : fault('not-an-option')
}

/** Read by the one reader of its kind; what it cannot read is refused with the words of that kind. */
const readBy =
  (reader: (text: string) => string | null | undefined, name: AnswerFault) =>
  (field: Field, value: unknown): CheckedAnswer => {
    const read = reader(String(value))
    return read ? text(field, read) : fault(name)
  }

function identityNumber(_field: Field, value: unknown, { today, allowTestRegion }: CheckContext): CheckedAnswer {
  const checked = checkIdentityNumber(String(value), { today, allowTestRegion })
  return checked.ok ? { value: checked.value } : fault(`identity-${checked.reason}`)
}

function creditCode(_field: Field, value: unknown): CheckedAnswer {
  const checked = checkCreditCode(String(value))
  return checked.ok ? { value: checked.value } : fault(`credit-${checked.reason}`)
}

function date(_field: Field, value: unknown): CheckedAnswer {
  const read = readDate(String(value))
  return read.ok ? { value: read.value } : fault(read.reason)
}

type Check = (field: Field, value: unknown, context: CheckContext) => CheckedAnswer
const CHECKS: Record<Exclude<Field['type'], 'declaration'>, Check> = {
  text,
  longText: text,
  address: readBy(readAddress, 'address'),
  number,
  money: number,
  date,
  choice: option,
  select: option,
  choices: options,
  yesNo: (_field, value) => (typeof value === 'boolean' ? { value } : fault('required')),
  phone: readBy((typed) => readPhone(typed)?.value, 'phone'),
  email: readBy(readEmail, 'email'),
  identityNumber,
  creditCode,
  // Rows are checked one by one by the schema of the whole form.
  group: (_field, value) => ({ value }),
}
