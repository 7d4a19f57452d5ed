import type { PostRole } from '@/kernel/actor'
import type { Condition } from './condition'
import type { FieldRules } from './field-rules'

/** Text in the city's language, with English where the city wrote it. */
export type Words = { zh: string; en?: string }

export type FieldType =
  | 'text'
  | 'longText'
  | 'number'
  | 'money'
  | 'date'
  | 'choice'
  | 'choices'
  | 'select'
  | 'yesNo'
  | 'phone'
  | 'email'
  | 'identityNumber'
  | 'creditCode'
  | 'personName'
  | 'documentNumber'
  | 'address'
  | 'group'
  | 'declaration'

export type Field = FieldRules & {
  /** Stable for the life of the service; answers are stored under it. */
  key: string
  type: FieldType
  label: Words
  help?: Words
  required: boolean
  showWhen?: Condition
  options?: readonly { value: string; label: Words }[]
  /** Unit shown behind a number, e.g. 平方米. */
  unit?: Words
  /** For type `group`: the repeated fields (no groups inside groups) and how many rows. */
  fields?: readonly Field[]
  minItems?: number
  maxItems?: number
  /** Bank accounts, incomes, health, disability …: sealed wherever it lies, masked for staff (PIPL 28, 51). */
  sensitive?: boolean
  /** Filled from the applicant's own record so that nobody types what the city knows (令716 art. 7). */
  prefill?: 'name' | 'phone' | 'email' | 'documentKind' | 'identityNumber' | 'address'
}

export type Section = { key: string; title: Words; help?: Words; showWhen?: Condition; fields: readonly Field[] }
export type FormDefinition = { sections: readonly Section[] }

/** 申请材料. */
export type Material = {
  key: string
  name: Words
  /** required 必要 | conditional (see requiredWhen) | optional 非必要 | deferrable 容缺 */
  necessity: 'required' | 'conditional' | 'optional' | 'deferrable'
  requiredWhen?: Condition
  /** original 原件 | copy 复印件 | electronic 电子件 */
  form: 'original' | 'copy' | 'electronic'
  why: Words
  /** What a good one looks like, in words. */
  sample?: Words
  /** applicant 申请人自备 | government 政府部门核发 | shared 数据共享 (not asked again) */
  source: 'applicant' | 'government' | 'shared'
  accepts: readonly ('pdf' | 'image' | 'word' | 'ofd')[]
  maxFiles: number
}
export type Materials = readonly Material[]

export type TaskAction = 'review' | 'approve'

export type ProcessTask = {
  key: string
  name: Words
  /** Department code; absent = the department that owns the service. */
  departmentCode?: string
  role: PostRole
  action: TaskAction
  /** Working days for this task. */
  termDays: number
  /** 现场核查: two persons of the department go, and both stand in the record (许可法 34). */
  inspection?: true
}
/** Tasks of one stage run in parallel and join when all are done (并联审批). */
export type Stage = { key: string; name: Words; when?: Condition; tasks: readonly ProcessTask[] }
/** The last stage holds exactly one task, with action `approve`. */
export type Process = { stages: readonly Stage[] }

export type LimitUnit = 'workday' | 'calendar_day'
export type Limit = { amount: number; unit: LimitUnit }

export type Terms = {
  /** INSTANT 即办件 | PROMISED 承诺件 */
  caseType: 'INSTANT' | 'PROMISED'
  /** 法定办结时限; null when no law sets one. */
  statutory: Limit | null
  /** 承诺办结时限, never longer than the statutory one (营商条例 36). */
  promised: Limit
  /** 许可法 32: five working days to accept, ask for correction or refuse. */
  acceptance: Limit
  /** 许可法 42: at most this many days more, approved by the agency head; 0 = no extension for this item. */
  extensionDays: number
  /** Days the applicant has to answer a correction notice; null = no limit ([practice], per item). */
  correctionLimitDays: number | null
}

export type LegalBasis = { law: string; article: string; text?: string }
export type Fee = { name: string; amount: string; basis: string }

export type ServiceGuide = {
  summary: Words
  conditions: readonly Words[]
  legalBasis: readonly LegalBasis[]
  /** Empty = 不收费. */
  fees: readonly Fee[]
  resultName: Words
  /** 到现场次数 */
  visitCount: number
  office: { address: string; hours: string; phone: string }
  complaintPhone: string
  limitNote?: Words
  faqs: readonly { question: Words; answer: Words }[]
}

/** One line of a certificate: the name that its law gives it, and the answers it prints; or words that never change. */
export type CertificateLine =
  | {
      label: string
      fields: readonly string[] /** What stands between two answers; a comma if not said. */
      between?: string
    }
  | { label: string; text: string }

/**
 * What a certificate says, as the law of its kind wants it. The first line of `holder` that has an answer names the
 * holder. Null where that law wants no place or no scope: that is decided, not forgotten.
 */
export type CertificatePrints = {
  holder: readonly CertificateLine[]
  place: readonly CertificateLine[] | null
  scope: readonly CertificateLine[] | null
}

/** What a grant produces. Null certificate: the decision document is the result. */
export type ServiceResult = {
  certificate: {
    title: string
    numberPrefix: string
    validityMonths: number | null
    /** Always there in a version published online since 2026-12; older ones have the two members below, or neither. */
    prints?: CertificatePrints
    /** Answer that names the holder (a shop, a company); absent = the applicant. */
    holderField?: string
    /** Answers printed on the certificate, in this order: scope, place, vehicle … */
    printedFields?: readonly string[]
  } | null
}

export type ServiceVersionContent = {
  guide: ServiceGuide
  form: FormDefinition
  materials: Materials
  process: Process
  terms: Terms
  result: ServiceResult
}
