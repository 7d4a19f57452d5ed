import { z } from 'zod'
import { readCursor } from '@/modules/catalogue/domain/list-cursor'
import { AUDIENCES, ITEM_TYPE_CODES, type ItemType, LIFE_EVENTS, SUBJECTS } from '@/modules/catalogue/domain/service'
import { endpoint } from './endpoint'
import { DepartmentName, day, Limit, pageSize, requiredText, Words } from './shapes'

const serviceFacts = {
  code: z.string(),
  /** The id under which the row was imported. */
  sourceId: z.string().nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
  url: z.url(),
  itemType: z.enum(Object.keys(ITEM_TYPE_CODES) as [ItemType, ...ItemType[]]),
  caseType: z.enum(['INSTANT', 'PROMISED']),
  /** True when it can be filed on these pages. */
  online: z.boolean(),
  state: z.enum(['active', 'suspended']),
}

export const ServiceLine = z.strictObject({ ...serviceFacts, department: DepartmentName })

export const LIST_SERVICES = endpoint({
  method: 'get',
  path: '/api/v1/services',
  summary: 'Services on offer: those that can be filed online first, then by name.',
  params: z.strictObject({
    subject: z.enum(SUBJECTS).optional(),
    event: z.enum(LIFE_EVENTS).optional(),
    audience: z.enum(AUDIENCES).optional(),
    /** Code of the department. */
    department: requiredText(20).optional(),
    online: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
    /** `next` of the page before. */
    cursor: requiredText(1_000)
      .refine((text) => readCursor(text) !== null)
      .optional(),
    limit: pageSize(20, 100),
  }),
  answerName: 'ServiceList',
  answer: z.strictObject({
    items: z.array(ServiceLine),
    total: z.number().int(),
    /** Give it as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
  }),
})

export const Material = z.strictObject({
  name: Words,
  necessity: z.enum(['required', 'conditional', 'optional', 'deferrable']),
  /** Null where the city does not know it, as in other answers of guides for the window. */
  form: z.enum(['original', 'copy', 'electronic']).nullable(),
  source: z.enum(['applicant', 'government', 'shared']),
  why: Words,
})

export const ServiceGuide = z.strictObject({
  ...serviceFacts,
  department: DepartmentName.extend({
    address: z.string().nullable(),
    phone: z.string().nullable(),
    officeHours: z.string().nullable(),
  }),
  audience: z.array(z.enum(AUDIENCES)),
  subjects: z.array(z.string()),
  lifeEvents: z.array(z.string()),
  aliases: z.array(z.string()),
  /** Number and first day of the edition of the guide in force. */
  edition: z.strictObject({ number: z.number().int(), effectiveOn: day.nullable() }),
  summary: Words,
  conditions: z.array(Words),
  legalBasis: z.array(z.strictObject({ law: z.string(), article: z.string(), text: z.string().nullable() })),
  materials: z.array(Material),
  /** Empty: nothing is charged. Null: nobody said. */
  fees: z.array(z.strictObject({ name: z.string(), amount: z.string(), basis: z.string() })).nullable(),
  result: Words,
  limits: z.strictObject({ acceptance: Limit.nullable(), statutory: Limit.nullable(), promised: Limit.nullable() }),
  visitCount: z.number().int(),
  office: z.strictObject({ address: z.string(), hours: z.string(), phone: z.string() }),
  complaintPhone: z.string(),
  questions: z.array(z.strictObject({ question: Words, answer: Words })),
})

export const GET_SERVICE = endpoint({
  method: 'get',
  path: '/api/v1/services/{code}',
  summary: 'The guide of one service: conditions, materials, limits, fees, legal basis, where to go.',
  params: z.strictObject({ code: requiredText(120) }),
  answerName: 'ServiceGuide',
  answer: ServiceGuide,
  refusals: [404],
})
