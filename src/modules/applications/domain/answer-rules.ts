import { checkIdentityNumber } from '@/kernel/identity-number'
import { addMonths, type PlainDate } from '@/kernel/plain-date'
import { decimalsOf, readNumber } from '@/kernel/typed-number'
import { type Answers, holds } from '@/modules/catalogue/domain/condition'
import { boundDay, decimalsAllowed } from '@/modules/catalogue/domain/field-rules'
import type { Field, FieldType } from '@/modules/catalogue/domain/service-version'
import { type Fault, faulty } from './answer-issue'
import { maxLengthOf } from './answer-length'
import { lengthOf } from './typed-text'

/** What the checks need to know of the world: the day, and whether the fictitious region of demo people counts. */
export type CheckContext = { today: PlainDate; allowTestRegion: boolean }
/** The same for one field; `answers` are those that its rules may compare with: of its row first, then of the form. */
export type FieldContext = CheckContext & { answers: Answers }

type Rule = (field: Field, value: never, context: FieldContext) => Fault | null
const RULES: Partial<Record<FieldType, Rule>> = {
  text: lengthFault,
  longText: lengthFault,
  address: lengthFault,
  email: lengthFault,
  phone: lengthFault,
  personName: lengthFault,
  number: numberFault,
  money: numberFault,
  date: dateFault,
  identityNumber: ageFault,
  documentNumber: ageFault,
}

/** The first rule of its definition that a well-written answer breaks; the same on the server and in the browser. */
export function ruleFault(field: Field, value: unknown, context: FieldContext): Fault | null {
  return RULES[field.type]?.(field, value as never, context) ?? null
}

function lengthFault(field: Field, value: string): Fault | null {
  const [min, max, length] = [field.minLength ?? 0, maxLengthOf(field), lengthOf(value)]
  if (length > max) return faulty('too-long', { max, length })
  return length < min ? faulty('too-short', { min, length }) : null
}

function numberFault(field: Field, value: number, { answers }: FieldContext): Fault | null {
  const decimals = decimalsAllowed(field)
  if (decimals === 0 && !Number.isInteger(value)) return faulty('whole-number')
  if (decimals !== undefined && decimalsOf(value) > decimals) return faulty('too-many-decimals', { max: decimals })
  const min = field.min ?? (field.type === 'money' ? 0 : undefined)
  if (min !== undefined && value < min) return faulty('too-small', { min })
  if (field.max !== undefined && value > field.max) return faulty('too-large', { max: field.max })
  const [least, most] = [numberIn(answers, field.minField), numberIn(answers, field.maxField)]
  if (least !== null && value < least) return faulty('below-other', { other: field.minField ?? '', min: least })
  return most !== null && value > most ? faulty('above-other', { other: field.maxField ?? '', max: most }) : null
}

function numberIn(answers: Answers, key: string | undefined): number | null {
  const other = key === undefined ? null : answers[key]
  if (typeof other !== 'string') return typeof other === 'number' ? other : null
  const read = readNumber(other)
  return read.ok ? read.value : null
}

function dateFault({ earliest, latest }: Field, value: PlainDate, context: FieldContext): Fault | null {
  const [first, last] = [earliest && boundDay(earliest, context), latest && boundDay(latest, context)]
  if (first && value < first)
    return earliest && 'fromField' in earliest
      ? faulty('before-other', { day: first, other: earliest.fromField })
      : faulty('too-early', { day: first })
  if (last && value > last)
    return latest && 'fromField' in latest
      ? faulty('after-other', { day: last, other: latest.fromField })
      : faulty('too-late', { day: last })
  return null
}

/** By the birth date in a resident number; other documents do not say one. */
export function ageFault({ age }: Field, value: string, context: FieldContext): Fault | null {
  if (!age || (age.when && !holds(age.when, context.answers))) return null
  const checked = checkIdentityNumber(value, context)
  if (!checked.ok) return null
  const isTurned = (years: number) => addMonths(checked.birthDate, years * 12) <= context.today
  if (age.least !== undefined && !isTurned(age.least)) return faulty('too-young', { age: age.least })
  return age.most !== undefined && isTurned(age.most + 1) ? faulty('too-old', { age: age.most }) : null
}
