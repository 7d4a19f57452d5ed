import { z } from 'zod'
import { DOCUMENT_KINDS } from '@/modules/disclosure/domain/document'
import { manyOf } from '@/platform/form'
import { optionalDayField } from '@/platform/typed-fields'

const text = (most: number) => z.string().trim().max(most).default('')
const orNull = z
  .string()
  .trim()
  .max(40)
  .default('')
  .transform((value) => value || null)

/** What the form of an edition sends; whether it is complete is asked of the rules, not here. */
export const EditionForm = z.object({
  departmentId: orNull,
  expectedVersion: z.coerce.number().int().default(0),
  page: text(40),
  follows: text(40),
  base: z.coerce.number().int().default(0).catch(0),
  choice: z.enum(['mine', 'theirs', 'both']).nullable().catch(null),
  title: text(300),
  kind: z.enum(DOCUMENT_KINDS).catch('notice'),
  columnId: orNull,
  issuerDepartmentId: orNull,
  issuerName: text(200),
  docNo: text(100),
  indexNo: text(60),
  signedOn: optionalDayField.default(null),
  formedOn: optionalDayField.default(null),
  effectiveOn: optionalDayField.default(null),
  expiresOn: optionalDayField.default(null),
  category: z.coerce.number().int().min(1).max(15).nullable().catch(null),
  topic: text(100),
  keywords: text(300).transform((words) => words.split(/[\s、,，;；]+/).filter(Boolean)),
  summary: text(1_000),
  bodyHtml: z.string().max(1_500_000).default(''),
  // A title of 300 and what tells it from another document.
  supersedes: text(450),
  services: manyOf(z.string().trim().max(300)),
  changeNote: text(500),
})

export type EditionInput = z.infer<typeof EditionForm>
