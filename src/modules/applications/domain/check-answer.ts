import { readAddress } from '@/kernel/address'
import { checkCreditCode } from '@/kernel/credit-code'
import { checkDocumentNumber } from '@/kernel/document-number'
import { readEmail } from '@/kernel/email'
import { checkIdentityNumber } from '@/kernel/identity-number'
import { readPersonName } from '@/kernel/person-name'
import { readPhone } from '@/kernel/phone'
import { compactCode } from '@/kernel/spelling'
import { readDate } from '@/kernel/typed-date'
import { readNumber } from '@/kernel/typed-number'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { type AnswerFault, type Fault, faulty } from './answer-issue'
import { type FieldContext, ruleFault } from './answer-rules'
import { unitsOf } from './parse-answers'
import { trimTyped } from './typed-text'

/** The value to file, or what is wrong with it. */
export type CheckedAnswer = { value: unknown } | Fault

/** One answer as it must be for filing, in the spelling of its reader; an empty one that may be empty becomes null. */
export function checkAnswer(field: Field, raw: unknown, context: FieldContext): CheckedAnswer {
  const value = typeof raw === 'string' ? trimTyped(raw) : raw
  if (field.type === 'declaration') return value === true ? { value } : faulty('declaration')
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty) return field.required ? faulty('required') : { value: field.type === 'choices' ? [] : null }
  const read = READ[field.type](field, value, context)
  return 'fault' in read ? read : (ruleFault(field, read.value, context) ?? read)
}

const longText = (_field: Field, value: unknown): CheckedAnswer =>
  typeof value === 'string' ? { value } : faulty('required')

function text(field: Field, value: unknown): CheckedAnswer {
  if (!field.digitsOnly || typeof value !== 'string') return longText(field, value)
  const digits = compactCode(value)
  return /^\d+$/.test(digits) ? { value: digits } : faulty('digits')
}

function number(field: Field, typed: unknown): CheckedAnswer {
  if (typeof typed === 'number' && Number.isFinite(typed)) return { value: typed }
  const read = readNumber(String(typed), unitsOf(field))
  return read.ok ? { value: read.value } : faulty(read.reason)
}

const option = (field: Field, value: unknown): CheckedAnswer =>
  field.options?.some((one) => one.value === value) ? { value } : faulty('not-an-option')

const options = (field: Field, value: unknown): CheckedAnswer => {
  const chosen: unknown[] = Array.isArray(value) ? [...new Set(value)] : []
  return chosen.every((one) => 'value' in option(field, one)) ? { value: chosen } : faulty('not-an-option')
}

/** Read by the one reader of its kind; what it cannot read is refused with the words of that kind. */
const readBy =
  (reader: (text: string) => string | null | undefined, name: AnswerFault) =>
  (_field: Field, typed: unknown): CheckedAnswer => {
    const value = reader(String(typed))
    return value ? { value } : faulty(name)
  }

function identityNumber(_field: Field, value: unknown, context: FieldContext): CheckedAnswer {
  const checked = checkIdentityNumber(String(value), context)
  return checked.ok ? { value: checked.value } : faulty(`identity-${checked.reason}`)
}

function documentNumber(_field: Field, value: unknown, context: FieldContext): CheckedAnswer {
  const checked = checkDocumentNumber(null, String(value), context)
  if (checked.ok) return { value: checked.value }
  return faulty(checked.reason === 'document' ? 'document' : `identity-${checked.reason}`)
}

function creditCode(_field: Field, value: unknown): CheckedAnswer {
  const checked = checkCreditCode(String(value))
  return checked.ok ? { value: checked.value } : faulty(`credit-${checked.reason}`)
}

function date(_field: Field, value: unknown): CheckedAnswer {
  const read = readDate(String(value))
  return read.ok ? { value: read.value } : faulty(read.reason)
}

type Read = (field: Field, value: unknown, context: FieldContext) => CheckedAnswer
const READ: Record<Exclude<Field['type'], 'declaration'>, Read> = {
  text,
  longText,
  address: readBy(readAddress, 'address'),
  number,
  money: number,
  date,
  choice: option,
  select: option,
  choices: options,
  yesNo: (_field, value) => (typeof value === 'boolean' ? { value } : faulty('required')),
  phone: readBy((typed) => readPhone(typed)?.value, 'phone'),
  email: readBy(readEmail, 'email'),
  personName: readBy(readPersonName, 'person-name'),
  identityNumber,
  documentNumber,
  creditCode,
  // Rows are checked one by one by the schema of the whole form.
  group: (_field, value) => ({ value }),
}
