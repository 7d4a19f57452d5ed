import type { PostRole } from '@/kernel/actor'
import type { Condition } from '@/modules/catalogue/domain/condition'
import type { DateBound } from '@/modules/catalogue/domain/field-rules'
import type {
  Field,
  Limit,
  Material,
  ProcessTask,
  Section,
  ServiceGuide,
  ServiceVersionContent,
  Stage,
  Terms,
  Words,
} from '@/modules/catalogue/domain/service-version'
import type { ServiceFacts } from '@/modules/catalogue/use-cases/put-version'

/** A service as the seed writes it: the department by its code, everything else as it is published. */
export type SeedService = {
  facts: Omit<ServiceFacts, 'departmentId' | 'sourceId' | 'isOnline'> & { departmentCode: string }
  content: ServiceVersionContent
}

export const w = (zh: string, en: string): Words => ({ zh, en })
export const workdays = (amount: number): Limit => ({ amount, unit: 'workday' })

/** 许可法 32 and 42; a promise is each department's own. */
export const terms = (statutory: Limit | null, promised: number, more: Partial<Terms> = {}): Terms => ({
  caseType: promised <= 1 ? 'INSTANT' : 'PROMISED',
  statutory,
  promised: workdays(promised),
  acceptance: workdays(5),
  extensionDays: 0,
  correctionLimitDays: 30,
  ...more,
})

export const field = (
  key: string,
  type: Field['type'],
  label: Words,
  more: Partial<Omit<Field, 'key' | 'type' | 'label'>> = {},
): Field => ({ key, type, label, required: true, ...more })

/** For dates that may not lie before, or not after, the day on which somebody applies. */
export const today: DateBound = { fromToday: {} }

export const option = (value: string, zh: string, en: string) => ({ value, label: w(zh, en) })

export const section = (key: string, title: Words, fields: Field[], more: Partial<Section> = {}): Section => ({
  key,
  title,
  fields,
  ...more,
})

const ifAgent = { field: 'hasAgent', equals: true } as const

/** Who applies is whose document was proved, whichever kind it is (令716 art. 7); somebody who runs the errands is asked for apart. */
export const applicantFields: Field[] = [
  field('applicantName', 'personName', w('申请人姓名', 'Name of the applicant'), { prefill: 'name' }),
  field('applicantIdKind', 'select', w('证件种类', 'Kind of identity document'), {
    prefill: 'documentKind',
    options: [
      option('resident_id', '居民身份证（含港澳台居民居住证）', 'Resident identity card or residence permit'),
      option('passport', '护照', 'Passport'),
      option('hmt_permit', '港澳台居民来往内地（大陆）通行证', 'Mainland travel permit'),
      option('foreign_permit', '外国人永久居留身份证', 'Foreign permanent resident card'),
    ],
  }),
  field('applicantId', 'documentNumber', w('证件号码', 'Number of the document'), { prefill: 'identityNumber' }),
  field('applicantPhone', 'phone', w('手机号码', 'Mobile number'), {
    prefill: 'phone',
    help: w('审核中有问题时，工作人员打这个号码。', 'Officers call this number if something is unclear.'),
  }),
  field('hasAgent', 'yesNo', w('委托别人代办吗？', 'Does somebody act for you?'), {
    required: false,
    help: w(
      '代办人替您跑腿，申请人还是您本人，结果也发给您。',
      'An agent runs the errands; you remain the applicant, and the result is yours.',
    ),
  }),
  field('agentName', 'personName', w('代办人姓名', 'Name of the agent'), { showWhen: ifAgent }),
  field('agentId', 'documentNumber', w('代办人证件号码', 'Document number of the agent'), { showWhen: ifAgent }),
  field('agentPhone', 'phone', w('代办人电话', 'Telephone of the agent'), { showWhen: ifAgent }),
]

/** 授权委托书: only where somebody acts for the applicant. */
export const proxy = (): Material =>
  material(
    'proxy',
    w('授权委托书', 'Power of attorney'),
    w('证明代办人受您委托', 'Shows that the agent acts for you'),
    {
      ...when(ifAgent),
      form: 'original',
      maxFiles: 2,
    },
  )

/** The business that applies: named by its credit code. */
export const businessFields: Field[] = [
  field('businessName', 'text', w('经营者名称', 'Name of the business'), {
    maxLength: 100,
    help: w('与营业执照上的名称一致。', 'As on the business licence.'),
  }),
  field('creditCode', 'creditCode', w('统一社会信用代码', 'Unified social credit code')),
]

export const declaration = (zh: string, en: string): Field => field('declaration', 'declaration', w(zh, en))

export const trueStatement: Section = section('statement', w('声明', 'Declaration'), [
  declaration(
    '我保证以上内容和所附材料真实、有效；提供虚假材料的，愿意承担相应的法律责任。',
    'What I state here and the materials I attach are true and valid. I know that false materials have legal consequences.',
  ),
])

export const material = (
  key: string,
  name: Words,
  why: Words,
  more: Partial<Omit<Material, 'key' | 'name' | 'why'>> = {},
): Material => ({
  key,
  name,
  why,
  necessity: 'required',
  form: 'copy',
  source: 'applicant',
  accepts: ['pdf', 'image'],
  maxFiles: 5,
  ...more,
})

/** Needed only when the answers call for it. */
export const when = (requiredWhen: Condition): Pick<Material, 'necessity' | 'requiredWhen'> => ({
  necessity: 'conditional',
  requiredWhen,
})

const task = (
  key: string,
  name: Words,
  action: ProcessTask['action'],
  role: PostRole,
  termDays: number,
): ProcessTask => ({
  key,
  name,
  action,
  role,
  termDays,
})
export const review = (key: string, name: Words, termDays: number, departmentCode?: string): ProcessTask => ({
  ...task(key, name, 'review', 'reviewer', termDays),
  ...(departmentCode ? { departmentCode } : {}),
})
/** 现场核查, by two (许可法 34). */
export const inspection = (key: string, name: Words, termDays: number): ProcessTask => ({
  ...review(key, name, termDays),
  inspection: true,
})
export const decide = (termDays: number): Stage => ({
  key: 'decide',
  name: w('决定', 'Decision'),
  tasks: [task('decide', w('作出决定', 'Decide'), 'approve', 'approver', termDays)],
})
export const stage = (key: string, name: Words, tasks: ProcessTask[], condition?: Condition): Stage => ({
  key,
  name,
  tasks,
  ...(condition ? { when: condition } : {}),
})

const HALL = '如皋市政务服务中心'
/** Where the department's window stands in the hall. The hotline is the city's real one; the windows are the demo's. */
export const windowIn = (place: string): Pick<ServiceGuide, 'office' | 'complaintPhone'> => ({
  office: {
    address: `${HALL} ${place}`,
    hours: '周一至周五 8:30–12:00、14:00–17:30（夏季下午 14:30–18:00），法定节假日除外',
    phone: '0513-12345',
  },
  complaintPhone: '12345',
})
