import { z } from 'zod'
import type { Condition } from './condition'
import type { FieldRules } from './field-rules'
import type { Field, FormDefinition, Words } from './service-version'

const FIELD_TYPES = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'select',
  'yesNo',
  'phone',
  'email',
  'identityNumber',
  'creditCode',
  'personName',
  'documentNumber',
  'address',
  'group',
  'declaration',
] as const satisfies readonly Field['type'][]

export const said = (most: number) => z.string().max(most).regex(/\S/, 'it is empty')
export const maybe = (most: number) => z.string().max(most)
export const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most).readonly()
export const days = z.int().min(0).max(1000)
/** Keys stand in addresses and in the names of form fields. */
export const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/, 'a key begins with a letter and has letters, digits, - and _')

export const words = (most: number): z.ZodType<Words> => z.strictObject({ zh: said(most), en: said(most).optional() })
export const label = words(300)
export const text = words(2_000)

const value = z.union([z.string().max(300), z.number(), z.boolean()])
export const ConditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ field: key, equals: value }),
      z.strictObject({ field: key, in: list(z.union([z.string().max(300), z.number()]), 100) }),
      z.strictObject({ field: key, filled: z.boolean() }),
      z.strictObject({ all: list(ConditionShape, 30) }),
      z.strictObject({ any: list(ConditionShape, 30) }),
      z.strictObject({ not: ConditionShape }),
    ],
    'a condition is {field, equals}, {field, in}, {field, filled}, {all}, {any} or {not}',
  ),
)

const span = z.int().min(-36_600).max(36_600).optional()
const DateShiftShape = z.strictObject({ years: span, months: span, days: span })
const DateBoundShape = z.union(
  [
    z.strictObject({ on: z.string().max(10) }),
    z.strictObject({ fromToday: DateShiftShape }),
    z.strictObject({ fromField: key, shift: DateShiftShape.optional() }),
  ],
  'a bound of a date is {on}, {fromToday} or {fromField}',
)
const years = z.int().min(0).max(150).optional()
const RULES = {
  earliest: DateBoundShape.optional(),
  latest: DateBoundShape.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  minField: key.optional(),
  maxField: key.optional(),
  decimals: z.int().min(0).max(6).optional(),
  minLength: z.int().min(1).max(20_000).optional(),
  maxLength: z.int().min(1).max(20_000).optional(),
  digitsOnly: z.boolean().optional(),
  age: z.strictObject({ least: years, most: years, when: ConditionShape.optional() }).optional(),
} satisfies Record<keyof FieldRules, z.ZodType>

const FieldShape: z.ZodType<Field> = z.lazy(() =>
  z.strictObject({
    key,
    type: z.enum(FIELD_TYPES),
    label: words(1_000),
    help: text.optional(),
    required: z.boolean(),
    showWhen: ConditionShape.optional(),
    options: list(z.strictObject({ value: said(100), label }), 200).optional(),
    ...RULES,
    // A Chinese measure word may have no English one.
    unit: z.strictObject({ zh: said(30), en: maybe(30).optional() }).optional(),
    sensitive: z.boolean().optional(),
    fields: list(FieldShape, 60).optional(),
    minItems: z.int().min(0).max(200).optional(),
    maxItems: z.int().min(1).max(200).optional(),
    prefill: z.enum(['name', 'phone', 'email', 'documentKind', 'identityNumber', 'address']).optional(),
  }),
)

export const FormShape: z.ZodType<FormDefinition> = z.strictObject({
  sections: list(
    z.strictObject({
      key,
      title: label,
      help: text.optional(),
      showWhen: ConditionShape.optional(),
      fields: list(FieldShape, 100),
    }),
    30,
  ),
})
