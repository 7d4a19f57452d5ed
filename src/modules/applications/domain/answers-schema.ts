import { z } from 'zod'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { isDocumentNumber } from '@/modules/catalogue/domain/sensitive-field'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import { fieldSchema } from './answer-field'
import type { AnswerFault, AnswerIssue } from './answer-issue'
import { ageFault, type CheckContext, type FieldContext } from './answer-rules'
import { keepTyped, lengthOf } from './typed-text'
import { answeredRows, fewestRows, mostRows, visibleForm, visibleRowFields } from './visible-form'

/** `settled` names answers that nobody gives here: from the verified record, or filed before and not opened again. */
type FormContext = CheckContext & { settled?: ReadonlySet<string> }

/** As much as one answer of a draft may hold, whatever its field allows: drafts are kept, floods are not. */
const MOST_TYPED = 20_000

/**
 * The schema of a filing, built from the frozen version: hidden fields are dropped and never required,
 * every visible one is complete. Issues carry a fault as message and paths like `staff.0.name`.
 */
export function answersSchema(form: FormDefinition, context: FormContext): z.ZodType<Answers> {
  return z.record(z.string(), z.unknown()).transform((raw, ctx) => {
    const { sections, answers } = visibleForm(form, raw as Answers)
    const fields = sections.flatMap((section) => section.fields)
    const parsed = shapeOf(fields, (field) => schemaOf(field, answers, context)).safeParse(asked(fields, answers))
    if (parsed.success) return parsed.data as Answers
    for (const issue of parsed.error.issues) ctx.issues.push({ ...issue, input: undefined } as never)
    return z.NEVER
  }) as z.ZodType<Answers>
}

function schemaOf(field: Field, answers: Answers, context: FormContext): z.ZodType {
  if (context.settled?.has(field.key)) return settledSchema(field, { ...context, answers })
  return field.type === 'group' ? groupSchema(field, answers, context) : fieldSchema(field, { ...context, answers })
}

/** Taken as it stands. Who may apply at all, by age, holds for the number on record, too. */
const settledSchema = (field: Field, context: FieldContext): z.ZodType =>
  z.unknown().transform((value, ctx) => {
    const fault = typeof value === 'string' && isDocumentNumber(field) ? ageFault(field, value, context) : null
    if (fault) ctx.issues.push({ code: 'custom', message: fault.fault, params: fault.params, input: undefined })
    return value ?? null
  })

function groupSchema(group: Field, answers: Answers, context: CheckContext): z.ZodType {
  return z.unknown().transform((_raw, ctx) => {
    const rows = answeredRows(group, answers)
    const [least, max] = [fewestRows(group), mostRows(group)]
    if (rows.length > max) ctx.issues.push(custom('too-many-rows', { max }))
    if (rows.length < least) ctx.issues.push(custom('too-few-rows', { min: least }))
    return rows.map((row, index) => {
      const fields = visibleRowFields(group, row, answers)
      const within = { ...context, answers: { ...answers, ...row } }
      const parsed = shapeOf(fields, (field) => fieldSchema(field, within)).safeParse(asked(fields, row))
      if (parsed.success) return parsed.data
      for (const issue of parsed.error.issues) {
        ctx.issues.push({ ...issue, path: [index, ...issue.path], input: undefined } as never)
      }
      return row
    })
  })
}

const shapeOf = (fields: readonly Field[], schema: (field: Field) => z.ZodType) =>
  z.object(Object.fromEntries(fields.map((field) => [field.key, schema(field)])))

/** A question that was not answered is still a question. */
const asked = (fields: readonly Field[], answers: Answers) =>
  Object.fromEntries(fields.map((field) => [field.key, answers[field.key] ?? null]))

const custom = (message: AnswerFault, params: Record<string, string | number>) => ({
  code: 'custom' as const,
  message: message as string,
  params,
  path: [] as PropertyKey[],
  input: undefined,
})

export type CheckedAnswers = { ok: true; answers: Answers } | { ok: false; issues: readonly AnswerIssue[] }

/** Checks a filing as a whole; the issues come in the order of the form. */
export function checkAnswers(form: FormDefinition, answers: Answers, context: FormContext): CheckedAnswers {
  const parsed = answersSchema(form, context).safeParse(answers)
  if (parsed.success) return { ok: true, answers: parsed.data }
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    fault: issue.message as AnswerFault,
    params: 'params' in issue ? (issue.params as AnswerIssue['params']) : undefined,
  }))
  return { ok: false, issues }
}

/** The loose strength, for drafts: known fields only, anything typed is kept up to a bound, nothing is required. */
export function draftSchema(form: FormDefinition): z.ZodType<Answers> {
  return z.record(z.string(), z.unknown()).transform((raw) => {
    const fields = form.sections.flatMap((section) => section.fields)
    return pick(fields, raw)
  }) as z.ZodType<Answers>
}

const pick = (fields: readonly Field[], raw: Record<string, unknown>): Answers =>
  Object.fromEntries(
    fields.filter((field) => field.key in raw).map((field) => [field.key, loose(field, raw[field.key])]),
  )

function loose(field: Field, value: unknown): Answers[string] {
  if (field.type === 'group') {
    const rows = Array.isArray(value) ? value.slice(0, 200) : []
    return rows.map((row) => pick(field.fields ?? [], typeof row === 'object' && row !== null ? row : {}))
  }
  if (Array.isArray(value))
    return value
      .filter((one) => typeof one === 'string')
      .slice(0, 200)
      .map(bounded)
  if (typeof value === 'string') return bounded(value)
  if (typeof value === 'boolean') return value
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function bounded(text: string): string {
  const kept = keepTyped(text)
  return lengthOf(kept) <= MOST_TYPED ? kept : [...kept].slice(0, MOST_TYPED).join('')
}
