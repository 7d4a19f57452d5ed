import { addDays, addMonths, isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { typedDay } from '@/kernel/typed-date'
import { type Answers, type Condition, fieldsAsked } from './condition'

/** A span of the calendar; negative goes back. */
export type DateShift = { years?: number; months?: number; days?: number }

/** Where a date begins or ends to be possible: a day, today moved by a span, or the answer to an earlier question, moved. */
export type DateBound = { on: PlainDate } | { fromToday: DateShift } | { fromField: string; shift?: DateShift }

/** What makes sense as an answer, as data; every rule fits only some types of field (`checkFieldRules`). */
export type FieldRules = {
  /** For dates: the first and the last day that can be given. */
  earliest?: DateBound
  latest?: DateBound
  /** For numbers: the least and the greatest, also by the answer to an earlier question. */
  min?: number
  max?: number
  minField?: string
  maxField?: string
  /** For numbers: how many digits may stand behind the point; 0 = whole numbers only. Money has two by itself. */
  decimals?: number
  minLength?: number
  maxLength?: number
  /** For texts: digits and nothing else, such as an account number. */
  digitsOnly?: boolean
  /** For identity numbers: full years of life today, by the birth date in the number; `when` says for which answers. */
  age?: { least?: number; most?: number; when?: Condition }
}

/** The keys of all questions that these rules compare with. */
export function fieldsCompared({ earliest, latest, minField, maxField, age }: FieldRules): string[] {
  const bounds = [earliest, latest].flatMap((bound) => (bound && 'fromField' in bound ? [bound.fromField] : []))
  return [
    ...bounds,
    ...[minField, maxField].filter((key) => key !== undefined),
    ...(age?.when ? fieldsAsked(age.when) : []),
  ]
}

/** What is counted one by one has no fractions, whatever its definition says. */
const COUNTED = new Set([
  '个',
  '人',
  '名',
  '位',
  '台',
  '辆',
  '套',
  '间',
  '张',
  '户',
  '次',
  '件',
  '份',
  '只',
  '头',
  '家',
  '班',
  '所',
])
const MONEY_DECIMALS = 2

/** How many digits may stand behind the point of this number; undefined = as many as can be kept. */
export function decimalsAllowed(field: FieldRules & { type: string; unit?: { zh: string } }): number | undefined {
  if (field.decimals !== undefined) return field.decimals
  if (field.type === 'money') return MONEY_DECIMALS
  return field.unit && COUNTED.has(field.unit.zh) ? 0 : undefined
}

/** The day moved by a span: years and months first, to the last day of a shorter month, then days. */
export const shifted = (day: PlainDate, { years = 0, months = 0, days = 0 }: DateShift = {}): PlainDate =>
  addDays(addMonths(day, years * 12 + months), days)

/** The day that a bound means for these answers; null where the answer it hangs on is no day (yet). */
export function boundDay(
  bound: DateBound,
  { today, answers }: { today: PlainDate; answers: Answers },
): PlainDate | null {
  if ('on' in bound) return isPlainDate(bound.on) ? bound.on : null
  if ('fromToday' in bound) return shifted(today, bound.fromToday)
  const other = answers[bound.fromField]
  const day = typeof other === 'string' ? typedDay(other) : null
  return day && shifted(day, bound.shift)
}
