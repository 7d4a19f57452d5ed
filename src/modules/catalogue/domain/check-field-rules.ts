import { isPlainDate } from '@/kernel/plain-date'
import { type Answerable, checkCondition } from './check-condition'
import { boundDay, type DateBound, type FieldRules } from './field-rules'
import type { Field, FieldType } from './service-version'
import { type Place, problem, type VersionProblem } from './version-problem'

/** Rules that stood in definitions before these checks; one that means nothing there harms nobody. */
type OldRule = 'min' | 'max' | 'maxLength'
/** The types of field that each rule means something for. */
const FITS: Record<Exclude<keyof FieldRules, OldRule>, readonly FieldType[]> = {
  earliest: ['date'],
  latest: ['date'],
  minField: ['number', 'money'],
  maxField: ['number', 'money'],
  decimals: ['number', 'money'],
  minLength: ['text', 'longText'],
  digitsOnly: ['text'],
  age: ['identityNumber', 'documentNumber'],
}
const RULES = Object.keys(FITS) as (keyof typeof FITS)[]

/** Rules that fit their field, hang on earlier answers of the right kind, and leave room for an answer. */
export function checkFieldRules(field: Field, answers: Answerable, path: string): VersionProblem[] {
  const place = { part: 'field', name: field.label.zh } as const
  const unfit = RULES.filter((rule) => field[rule] !== undefined && !FITS[rule].includes(field.type))
  const bounds = [field.earliest, field.latest].filter((bound) => bound !== undefined)
  return [
    ...unfit.map((rule) => problem('rule-unfit', `${path}: ${rule}`, place)),
    ...bounds.flatMap((bound) =>
      'on' in bound && !isPlainDate(bound.on) ? [problem('rule-unfit', bound.on, place)] : [],
    ),
    ...bounds.flatMap((bound) => ('fromField' in bound ? checkOther(bound.fromField, ['date'], answers, place) : [])),
    ...[field.minField, field.maxField].flatMap((key) =>
      key === undefined ? [] : checkOther(key, ['number', 'money'], answers, place),
    ),
    ...checkCondition(field.age?.when, answers, place),
    ...(isCrossed(field) ? [problem('bounds-crossed', path, place)] : []),
  ]
}

/** The other question of a rule is asked before, and its answer can be compared. */
function checkOther(
  key: string,
  types: readonly FieldType[],
  { known, all }: Answerable,
  place: Place,
): VersionProblem[] {
  const other = known.get(key)
  if (!other) return [problem(all.has(key) ? 'rule-on-later-field' : 'rule-on-unknown-field', key, place)]
  return types.includes(other.type) ? [] : [problem('rule-on-unfit-field', key, place)]
}

function isCrossed(field: Field): boolean {
  const pairs: [number | undefined, number | undefined][] = [
    [field.min, field.max],
    [field.minItems, field.maxItems],
    [field.minLength, field.maxLength],
    [field.age?.least, field.age?.most],
  ]
  return pairs.some(([low = -Infinity, high = Infinity]) => low > high) || datesCross(field.earliest, field.latest)
}

/** Any day does for bounds that hang on the same one. */
const SOME_DAY = '2024-02-29'

/** Only bounds that hang on the same thing can be compared here. */
function datesCross(earliest: DateBound | undefined, latest: DateBound | undefined): boolean {
  if (!earliest || !latest || hangsOn(earliest) !== hangsOn(latest)) return false
  const answers = 'fromField' in earliest ? { [earliest.fromField]: SOME_DAY } : {}
  const [first, last] = [earliest, latest].map((bound) => boundDay(bound, { today: SOME_DAY, answers }))
  return typeof first === 'string' && typeof last === 'string' && first > last
}

const hangsOn = (bound: DateBound): string =>
  'on' in bound ? 'a day' : 'fromToday' in bound ? 'today' : `the field ${bound.fromField}`
