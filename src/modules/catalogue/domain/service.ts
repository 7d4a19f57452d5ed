/** 事项类型, GB/T 39046-2020 table A.1. The two digits stand in every case number. */
export const ITEM_TYPE_CODES = {
  LICENSE: '01',
  PENALTY: '02',
  COERCION: '03',
  LEVY: '04',
  BENEFIT: '05',
  INSPECTION: '06',
  CONFIRMATION: '07',
  REWARD: '08',
  ADJUDICATION: '09',
  OTHER_POWER: '10',
  PUBLIC_SERVICE: '20',
} as const
export type ItemType = keyof typeof ITEM_TYPE_CODES

/** 服务对象, GB/T 39046-2020 table A.4, drawn together to what a visitor asks: for me, or for my organisation? */
export const AUDIENCES = ['NATURAL_PERSON', 'LEGAL_PERSON'] as const
export type Audience = (typeof AUDIENCES)[number]

/** 事项状态: 在用 | 暂停 | 取消. */
export const SERVICE_STATES = ['active', 'suspended', 'cancelled'] as const
export type ServiceState = (typeof SERVICE_STATES)[number]

/** 主题: what a service is about. Words: messages/catalogue.json, `subjects`. */
export const SUBJECTS = [
  'business',
  'food',
  'health',
  'transport',
  'construction',
  'city',
  'family',
  'assistance',
  'elderly',
  'education',
  'residence',
  'employment',
  'law',
  'agriculture',
  'culture',
  'safety',
] as const

/** 一件事: the turn in life that brings somebody here. Words: messages/catalogue.json, `lifeEvents`. */
export const LIFE_EVENTS = [
  'open-a-shop',
  'start-a-company',
  'run-a-vehicle',
  'have-a-child',
  'go-to-school',
  'settle-here',
  'build-or-dig',
  'meet-hardship',
  'grow-old',
  'seek-justice',
] as const

/** 事项: what the city offers; what it takes stands in its versions. */
export type Service = {
  id: string
  code: string
  /** The id a row was imported under; null for services written here. */
  sourceId: string | null
  name: string
  nameEn: string | null
  departmentId: string
  itemType: ItemType
  caseType: 'INSTANT' | 'PROMISED'
  audience: readonly Audience[]
  subjects: readonly string[]
  lifeEvents: readonly string[]
  /** 俗称: what people call it. */
  aliases: readonly string[]
  state: ServiceState
  /** True when it can be filed here; otherwise the guide says how to apply at the window. */
  isOnline: boolean
  currentVersionId: string | null
  version: number
}

export type CatalogueRefusal =
  | 'catalogue.service-not-found'
  | 'catalogue.not-permitted'
  | 'catalogue.version-incomplete'
  | 'catalogue.changed-meanwhile'
  | 'catalogue.not-active'
  | 'catalogue.not-suspended'
  | 'catalogue.reason-required'
  | 'catalogue.no-draft'
