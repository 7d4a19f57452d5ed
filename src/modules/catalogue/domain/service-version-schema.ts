import { z } from 'zod'
import { CASE_ROLES } from '@/kernel/actor'
import { ConditionShape, days, FormShape, key, label, list, maybe, said, text } from './form-schema'
import type { Materials, Process, ServiceGuide, ServiceResult, ServiceVersionContent, Terms } from './service-version'

const MaterialsShape: z.ZodType<Materials> = list(
  z.strictObject({
    key,
    name: label,
    necessity: z.enum(['required', 'conditional', 'optional', 'deferrable']),
    requiredWhen: ConditionShape.optional(),
    form: z.enum(['original', 'copy', 'electronic']),
    why: text,
    sample: text.optional(),
    source: z.enum(['applicant', 'government', 'shared']),
    accepts: list(z.enum(['pdf', 'image', 'word', 'ofd']), 4),
    maxFiles: z.int().min(1).max(100),
  }),
  60,
)

const ProcessShape: z.ZodType<Process> = z.strictObject({
  stages: list(
    z.strictObject({
      key,
      name: label,
      when: ConditionShape.optional(),
      tasks: list(
        z.strictObject({
          key,
          name: label,
          departmentCode: said(20).optional(),
          role: z.enum(CASE_ROLES),
          action: z.enum(['review', 'approve']),
          termDays: days,
          inspection: z.literal(true).optional(),
        }),
        20,
      ),
    }),
    20,
  ),
})

const limit = z.strictObject({ amount: days, unit: z.enum(['workday', 'calendar_day']) })
const TermsShape: z.ZodType<Terms> = z.strictObject({
  caseType: z.enum(['INSTANT', 'PROMISED']),
  statutory: limit.nullable(),
  promised: limit,
  acceptance: limit,
  extensionDays: days,
  correctionLimitDays: z.int().min(1).max(1000).nullable(),
})

const GuideShape: z.ZodType<ServiceGuide> = z.strictObject({
  summary: text,
  conditions: list(text, 60),
  legalBasis: list(z.strictObject({ law: said(200), article: maybe(200), text: maybe(5_000).optional() }), 30),
  fees: list(z.strictObject({ name: said(200), amount: said(200), basis: maybe(500) }), 30),
  resultName: label,
  visitCount: z.int().min(0).max(20),
  office: z.strictObject({ address: maybe(300), hours: maybe(300), phone: maybe(100) }),
  complaintPhone: maybe(100),
  limitNote: text.optional(),
  faqs: list(z.strictObject({ question: text, answer: text }), 60),
})

const line = z.union(
  [
    z.strictObject({ label: said(60), fields: list(key, 20), between: z.string().max(5).optional() }),
    z.strictObject({ label: said(60), text: said(500) }),
  ],
  'a line of a certificate is {label, fields} or {label, text}',
)

const ResultShape: z.ZodType<ServiceResult> = z.strictObject({
  certificate: z
    .strictObject({
      title: said(60),
      numberPrefix: z.string().regex(/^[A-Z]{1,8}$/, 'a prefix of numbers is one to eight capital letters'),
      validityMonths: z.int().min(1).max(1200).nullable(),
      prints: z
        .strictObject({
          holder: list(line, 10),
          place: list(line, 10).nullable(),
          scope: list(line, 20).nullable(),
        })
        .optional(),
      holderField: key.optional(),
      printedFields: list(key, 30).optional(),
    })
    .nullable(),
})

/**
 * What a version of a service may say, part by part: the one check of its shape, for files, for whoever publishes and
 * for whoever will write it on a page. Each part is held against its type by the compiler. Whether what it refers to is
 * there is for `checkVersion` and `checkSurroundings`.
 */
export const ServiceVersionSchema: z.ZodType<ServiceVersionContent> = z.strictObject({
  guide: GuideShape,
  form: FormShape,
  materials: MaterialsShape,
  process: ProcessShape,
  terms: TermsShape,
  result: ResultShape,
})
