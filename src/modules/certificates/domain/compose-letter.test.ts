import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseEventBody } from '@/modules/casework/domain/case-event'
import type { DueExplanation } from '@/modules/casework/domain/due-date'
import { composeLetter } from './compose-letter'
import { documentsFor } from './issue-plan'
import { Letter } from './letter'
import type { LetterFacts } from './letter-facts'

const due: DueExplanation = {
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

const facts: LetterFacts = {
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
  applicantName: '王𠮷㛃',
  holder: { name: '𠮷祥小吃店', kind: 'organisation' },
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

const BODIES: CaseEventBody[] = [
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
  { type: 'extension.approved', payload: { days: 10, reason: '案情复杂', due: { ...due, extensionDays: 10 } } },
  { type: 'case.granted', payload: { reason: '现场核查合格', conditions: '热食类食品制售' } },
  { type: 'case.denied', payload: { reason: '现场核查不合格', legalBasis: '食品安全法第三十三条' } },
  { type: 'case.withdrawn', payload: { reason: '' } },
  { type: 'correction.lapsed', payload: { number: 1 } },
]
const eventOf = (body: CaseEventBody): CaseEvent => ({
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
const given = {
  number: '皋审批受理〔2026〕17号',
  issuedOn: '2026-04-03',
  verifyCode: '0'.repeat(26),
  portal: 'https://city.example',
}
const letters = BODIES.flatMap((body) =>
  documentsFor(eventOf(body), facts.certificate).map(
    (kind) => [kind, composeLetter(kind, eventOf(body), facts, given)] as const,
  ),
)
const letter = (kind: string) => JSON.stringify(letters.find(([k]) => k === kind)?.[1])

describe('letters', () => {
  it('there is one for each step of a case that the law wants in writing', () => {
    expect(letters.map(([kind]) => kind)).toEqual([
      'RECEIPT',
      'CORRECTION_NOTICE',
      'ACCEPTANCE_NOTICE',
      'NON_ACCEPTANCE_NOTICE',
      'NOT_REQUIRED_NOTICE',
      'SPECIAL_PROCEDURE_NOTICE',
      'EXTENSION_NOTICE',
      'APPROVAL_DECISION',
      'CERTIFICATE',
      'REFUSAL_DECISION',
      'WITHDRAWAL_CONFIRMATION',
      'WITHDRAWAL_CONFIRMATION',
    ])
  })

  it.each(letters)('%s is complete and says nothing twice or half', (_kind, written) => {
    expect(Letter.parse(written)).toEqual(written)
    expect(JSON.stringify(written)).not.toMatch(/undefined|NaN|。。|《《|，。/)
  })

  it.each([
    ['RECEIPT', ['营业场所平面图', '2个文件', '第三十二条', '暂定']],
    ['CORRECTION_NOTICE', ['一次性告知', '平面图', '未标明尺寸', '2026年5月1日']],
    [
      'ACCEPTANCE_NOTICE',
      ['2026年5月14日', '20个工作日', '节假日3天', '调休上班1天', '特别程序6个工作日', '2026年4月8日起'],
    ],
    ['NON_ACCEPTANCE_NOTICE', ['不属于本机关职权。', '如皋市公安局', '六十日', 'https://fy.example', '某某人民法院']],
    ['NOT_REQUIRED_NOTICE', ['办理备案即可。']],
    ['SPECIAL_PROCEDURE_NOTICE', ['检测', '6个工作日', '第四十五条']],
    ['EXTENSION_NOTICE', ['负责人批准', '10个工作日', '案情复杂']],
    ['APPROVAL_DECISION', ['准予行政许可', '《中华人民共和国食品安全法》第三十五条', '热食类食品制售']],
    ['CERTIFICATE', ['王𠮷㛃', '经营场所', '2026年4月3日至2031年4月2日', '热食类食品制售']],
    ['REFUSAL_DECISION', ['不予行政许可', '现场核查不合格。', '食品安全法第三十三条。', '六个月']],
  ])('%s tells %j', (kind, parts) => {
    for (const part of parts) expect(letter(kind)).toContain(part)
  })

  it('a deemed acceptance says that silence accepted the case', () => {
    const deemed = eventOf({ type: 'case.accepted', payload: { acceptedOn: '2026-04-02', acceptedBy: 'deemed', due } })
    expect(composeLetter('ACCEPTANCE_NOTICE', deemed, facts, given).paragraphs[0]).toContain('即为受理')
  })

  it('a shop is the holder of its certificate; the letters about the case speak to the person who applied', () => {
    expect(letter('CERTIFICATE')).toContain('𠮷祥小吃店')
    expect(letters.map(([kind, { holderKind }]) => (holderKind === 'organisation' ? kind : ''))).toContain(
      'CERTIFICATE',
    )
    expect(letter('REFUSAL_DECISION')).toContain('"holderKind":"person"')
  })

  it('the decision on a benefit does not speak of a licence', () => {
    const benefit = { ...facts, service: { ...facts.service, itemType: 'BENEFIT' }, certificate: null }
    expect(composeLetter('APPROVAL_DECISION', eventOf(BODIES[7] as CaseEventBody), benefit, given).title).toBe(
      '准予行政给付决定书',
    )
  })
})
