import { z } from 'zod'
import type { PlainDate } from '@/kernel/plain-date'
import { rowErrors, rowErrorWords } from '@/kernel/row-errors'
import { readDate } from '@/kernel/typed-date'
import { printedDocNo } from './doc-number'
import type { DocumentKind, EditionContent, Validity } from './document'
import { importedBody } from './imported-body'

const text = z.string().trim()
const optionalText = (longest: number) =>
  text
    .max(longest, `it is longer than ${longest} characters`)
    .nullish()
    .transform((value) => value || '')

const optionalDay = z
  .string()
  .transform((value, ctx): PlainDate => {
    const read = readDate(value)
    if (read.ok) return read.value
    const message = read.reason === 'not-a-date' ? 'it is not a day like 2024-05-01' : 'there is no such day'
    ctx.issues.push({ code: 'custom', message, input: value })
    return z.NEVER
  })
  .nullish()
  .transform((value): PlainDate | null => value ?? null)

const LONGEST_BODY = 2_000_000

/** One row of a file of laws, regulations and notices, as far as it concerns us. What a row does not say stays unsaid. */
export const DocumentRow = z.object({
  id: text.min(1, 'it has no id').max(200, 'it is longer than 200 characters'),
  title: text.min(1, 'it has no title').max(500, 'it is longer than 500 characters'),
  body: text
    .min(1, 'it has no text')
    .max(LONGEST_BODY, `it is longer than ${LONGEST_BODY} characters`)
    .refine((value) => !value.includes('\0'), 'it holds a character that no text has'),
  issuer: optionalText(300),
  docNumber: optionalText(100),
  date: optionalDay,
  effectiveDate: optionalDay,
  category: optionalText(100),
  subcategory: optionalText(100),
  status: optionalText(20),
  statusBasis: optionalText(50),
  promulgation: optionalText(20_000),
  attachments: z
    .array(text)
    .nullish()
    .transform((names) => (names ?? []).filter(Boolean)),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
})
export type DocumentRow = z.infer<typeof DocumentRow>

/** What became of the rows of a file. */
export type DocumentImportReport = {
  created: number
  updated: number
  unchanged: number
  rejected: { line: number; name: string; reason: string }[]
}

const KINDS: Record<string, DocumentKind> = {
  法律: 'law',
  行政法规: 'law',
  地方性法规: 'law',
  部门规章: 'law',
  地方政府规章: 'law',
  司法解释: 'law',
  国务院文件: 'policy',
  部门规章及规范性文件: 'policy',
  部门及地方规范性文件: 'normative',
  部门公告: 'announcement',
  政策解读: 'interpretation',
  政府工作报告: 'report',
}

const VALIDITIES: Record<string, Validity> = { 有效: 'in_force', 已废止: 'repealed', 已被修订: 'superseded' }

/** Whether it is in force, as far as somebody looked: what a list only assumes is not known. */
export const validityOf = ({ status, statusBasis }: DocumentRow): Validity =>
  statusBasis === 'assumed' ? 'unknown' : (VALIDITIES[status] ?? 'unknown')

/** What the row says, as the content of an edition in this column; the kind of paper follows from its category. */
export function importedContent(row: DocumentRow, columnId: string): EditionContent {
  return {
    columnId,
    kind: KINDS[row.category] ?? 'other',
    title: row.title.replace(/\s+/g, ' '),
    summary: '',
    issuerDepartmentId: null,
    issuerName: row.issuer,
    docNo: printedDocNo(row.docNumber),
    indexNo: '',
    signedOn: row.date,
    formedOn: null,
    effectiveOn: row.effectiveDate,
    expiresOn: null,
    category: null,
    topic: row.category,
    keywords: row.subcategory ? [row.subcategory] : [],
    bodyHtml: importedBody(row),
    supersedesId: null,
    serviceIds: [],
    changeNote: '',
  }
}

/** A row in order, or why it is not, with the title it has if any. */
export function readDocumentRow(
  line: string,
): { ok: true; row: DocumentRow } | { ok: false; name: string; reason: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, name: '', reason: 'it is not valid JSON' }
  }
  const parsed = DocumentRow.safeParse(value, { error: rowErrorWords })
  if (parsed.success) return { ok: true, row: parsed.data }
  const title = (value as { title?: unknown } | null)?.title
  return { ok: false, name: typeof title === 'string' ? title.slice(0, 80) : '', reason: rowErrors(parsed.error) }
}
