import type { CaseEvent, CaseEventBody } from '@/modules/casework/domain/case-event'
import type { DueExplanation } from '@/modules/casework/domain/due-date'
import type { LetterFacts } from './letter-facts'

export const due: DueExplanation = {
  dueOn: '2026-05-14',
  provisional: false,
  startsOn: '2026-04-02',
  limit: { amount: 20, unit: 'workday' },
  extensionDays: 0,
  holidays: 3,
  makeupWorkdays: 1,
  excludedDays: 6,
  pauses: [{ from: '2026-04-08', to: '2026-04-16' }],
}

export const facts: LetterFacts = {
  city: '如皋市',
  department: {
    id: '1',
    name: '如皋市行政审批局',
    shortName: '皋审批',
    kind: 'department',
    address: '如皋市示例路1号',
    phone: '0513-00000000',
    reconsiderationBody: null,
    reconsiderationUrl: 'https://fy.example',
    courtName: '某某人民法院',
  },
  caseNo: '320682000101202604020000017',
  queryCode: 'AB12CD34',
  applicantName: '王𠮷㛃',
  holder: { name: '𠮷祥小吃店', kind: 'organisation' },
  holderLines: [
    { label: '经营者名称', value: '𠮷祥小吃店' },
    { label: '法定代表人（负责人）', value: '王𠮷㛃' },
  ],
  printed: [{ label: '经营场所', value: '如城街道示例路1号' }],
  maskedIdNumber: '999999**********23',
  submittedOn: '2026-04-02',
  acceptedOn: '2026-04-03',
  service: {
    name: '食品经营许可（新办）',
    itemType: 'LICENSE',
    legalBasis: [{ law: '中华人民共和国食品安全法', article: '第三十五条' }],
  },
  certificate: { title: '食品经营许可证', numberPrefix: 'JY1', validityMonths: 60 },
  materials: [{ name: '营业场所平面图', files: 2 }],
}

export const BODIES: CaseEventBody[] = [
  {
    type: 'case.submitted',
    payload: {
      serviceName: 'x',
      channel: 'online',
      filing: 1,
      acceptanceDue: due,
      expectedDue: { ...due, provisional: true },
    },
  },
  {
    type: 'correction.requested',
    payload: {
      number: 1,
      items: [{ target: { kind: 'material', key: 'plan' }, label: '平面图', reason: '未标明尺寸' }],
      answerBy: '2026-05-01',
    },
  },
  { type: 'case.accepted', payload: { acceptedOn: '2026-04-03', acceptedBy: 'officer', due } },
  {
    type: 'case.acceptance-rejected',
    payload: {
      kind: 'not_competent',
      reason: '不属于本机关职权',
      legalBasis: '行政许可法第三十二条第一款第二项',
      referTo: '如皋市公安局',
    },
  },
  { type: 'case.not-required', payload: { reason: '仅销售预包装食品，办理备案即可。' } },
  {
    type: 'procedure.started',
    payload: {
      procedure: 'TESTING',
      expectedDays: 6,
      reason: '需检测水质',
      legalBasis: '食品安全法',
      startedOn: '2026-04-08',
    },
  },
  {
    type: 'extension.approved',
    payload: {
      days: 10,
      reason: '案情复杂',
      due: { ...due, extensionDays: 10 },
      statutory: { ...due, dueOn: '2026-06-12', extensionDays: 10 },
    },
  },
  { type: 'case.granted', payload: { reason: '现场核查合格', conditions: '热食类食品制售' } },
  { type: 'case.denied', payload: { reason: '现场核查不合格', legalBasis: '食品安全法第三十三条' } },
  { type: 'case.withdrawn', payload: { reason: '' } },
  { type: 'correction.lapsed', payload: { number: 1 } },
  { type: 'correction.resubmitted', payload: { number: 1, filing: 2, acceptanceDue: due } },
]
export const eventOf = (body: CaseEventBody): CaseEvent => ({
  ...body,
  id: 'e',
  caseId: 'c',
  seq: 3,
  actorKind: 'staff',
  actorId: 'a',
  actorName: '李四',
  occurredAt: new Date('2026-04-03T02:00:00Z'),
  prevHash: '',
  hash: '',
})
