import { z } from 'zod'
import type { GuideContent, GuideMaterial } from './guide-content'
import { type Audience, type ItemType, LIFE_EVENTS, SUBJECTS } from './service'
import type { LegalBasis, Limit } from './service-version'
import { ServiceVersionSchema } from './service-version-schema'

const ITEM_TYPES: Record<string, ItemType> = {
  行政许可: 'LICENSE',
  行政处罚: 'PENALTY',
  行政强制: 'COERCION',
  行政征收: 'LEVY',
  行政给付: 'BENEFIT',
  行政检查: 'INSPECTION',
  行政确认: 'CONFIRMATION',
  行政奖励: 'REWARD',
  行政裁决: 'ADJUDICATION',
  其他行政权力: 'OTHER_POWER',
  公共服务: 'PUBLIC_SERVICE',
}

const text = z.string().trim()
const optionalText = text.nullish().transform((value) => value || null)

/** A row of a list of services, as far as it concerns us. A promise made by another city is not ours and is not read. */
export const ServiceRow = z.object({
  name: text.min(1, 'it has no name').max(200, 'its name is longer than 200 characters'),
  department: text.min(1, 'it names no department'),
  type: z.enum(Object.keys(ITEM_TYPES) as [string, ...string[]], 'its type is not one of GB/T 39046 table A.1'),
  code: optionalText,
  itemCode: optionalText,
  legalBasis: z.array(z.object({ law: text.min(1), article: text.default('') })).default([]),
  statutoryLimit: z
    .object({ n: z.number().min(0).max(1000), unit: z.enum(['workday', 'calendarDay', 'month']) })
    .nullish()
    .transform((value) => value ?? null),
  limitNote: optionalText,
  conditions: z.array(text.min(1)).default([]),
  materials: z.array(z.object({ name: text.min(1), required: z.boolean(), form: optionalText })).default([]),
  fee: optionalText,
  result: optionalText,
  resultValidity: optionalText,
  objects: z.array(text).default([]),
  nameEn: optionalText,
  /** What the service is found by; a row that says nothing of them leaves them as they are. */
  subjects: z.array(z.enum(SUBJECTS)).nullish(),
  lifeEvents: z.array(z.enum(LIFE_EVENTS)).nullish(),
  aliases: z.array(text.min(1).max(60)).max(30).nullish(),
  /** The whole version that can be filed online once the system administrator publishes it. */
  definition: ServiceVersionSchema.nullish(),
})
export type ServiceRow = z.infer<typeof ServiceRow>

export const itemTypeOf = (row: ServiceRow): ItemType => ITEM_TYPES[row.type] ?? 'OTHER_POWER'

/** The id a row keeps through every import: its own code, or else what makes it this service of this department. */
export const sourceIdOf = (row: ServiceRow, hash: (text: string) => string): string =>
  row.code ?? row.itemCode ?? `row:${hash(`${row.department}\n${row.name}`).slice(0, 32)}`

export function audienceOf({ objects }: ServiceRow): Audience[] {
  const all = objects.join('、')
  return [
    ...(all.includes('自然人') ? (['NATURAL_PERSON'] as const) : []),
    ...(/法人|组织|工商户/.test(all) ? (['LEGAL_PERSON'] as const) : []),
  ]
}

/** What whoever drew up a list wrote for themselves ("from memory", "to be checked") is not for the public. */
const REMARK = /记忆|核对|语料|指南/
export function withoutRemarks(note: string | null): string {
  const kept = (note ?? '').replace(/（[^（）]*）/g, (aside) => (REMARK.test(aside) ? '' : aside)).trim()
  return REMARK.test(kept) ? '' : kept
}

/** A guide for the window from the facts of a row, and nothing that is not in it. */
export function guideOf(row: ServiceRow): GuideContent {
  const months = row.statutoryLimit?.unit === 'month' ? `法定时限 ${row.statutoryLimit.n} 个月。` : ''
  const note = `${months}${withoutRemarks(row.limitNote)}`
  const validity = withoutRemarks(row.resultValidity)
  const result = withoutRemarks(row.result)
  return {
    guide: {
      summary: { zh: '' },
      conditions: row.conditions.map((zh) => ({ zh })),
      legalBasis: row.legalBasis.map((basis): LegalBasis => ({ law: basis.law, article: basis.article })),
      fees: feesOf(withoutRemarks(row.fee)),
      resultName: { zh: result && validity ? `${result}（有效期：${validity}）` : result },
      visitCount: 1,
      office: { address: '', hours: '', phone: '' },
      complaintPhone: '',
      ...(note ? { limitNote: { zh: note } } : {}),
      faqs: [],
    },
    form: { sections: [] },
    materials: row.materials.map(materialOf),
    process: { stages: [] },
    terms: {
      caseType: row.statutoryLimit?.n === 0 ? 'INSTANT' : 'PROMISED',
      statutory: limitOf(row),
      promised: null,
      acceptance: itemTypeOf(row) === 'LICENSE' ? { amount: 5, unit: 'workday' } : null,
      extensionDays: 0,
      correctionLimitDays: null,
    },
    result: { certificate: null },
  }
}

/** Free is what the row calls free; a row that says nothing of fees says nothing. */
function feesOf(fee: string) {
  if (fee === '') return null
  return fee === '不收费' ? [] : [{ name: '收费', amount: fee, basis: '' }]
}

function limitOf({ statutoryLimit: limit }: ServiceRow): Limit | null {
  if (!limit || limit.unit === 'month') return null
  return { amount: limit.n, unit: limit.unit === 'workday' ? 'workday' : 'calendar_day' }
}

function materialOf({ name, required, form }: ServiceRow['materials'][number], index: number): GuideMaterial {
  return {
    key: `m${index + 1}`,
    name: { zh: name },
    necessity: required ? 'required' : 'optional',
    form: formOf(form ?? ''),
    why: { zh: '' },
    source: 'applicant',
    accepts: ['pdf', 'image'],
    maxFiles: 5,
  }
}

function formOf(said: string): GuideMaterial['form'] {
  if (said.includes('原件')) return 'original'
  if (said.includes('电子')) return 'electronic'
  return said.includes('复印件') ? 'copy' : null
}
