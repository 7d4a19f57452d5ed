import { describe, expect, it } from 'vitest'
import type { CaseEventBody } from '@/modules/casework/domain/case-event'
import { wordsOfTheCity } from '@/testing/words-of-the-city'
import { composeLetter } from './compose-letter'
import { documentsFor } from './issue-plan'
import { Letter } from './letter'
import { BODIES, due, eventOf, facts } from './letters-for-tests'

const given = {
  number: '皋审批受理〔2026〕17号',
  issuedOn: '2026-04-03',
  verifyCode: '0'.repeat(26),
  portal: 'https://city.example',
  derivation: wordsOfTheCity,
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
      'RECEIPT',
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
      [
        '2026年5月14日',
        '20 个工作日',
        '放假 3 天',
        '调休上班 1 天',
        '占用 6 个工作日',
        '自 2026年4月8日 至 2026年4月15日',
      ],
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

  it('a special procedure of one day is told as on the case page, and never as ended before it began', () => {
    const sameDay = { ...due, pauses: [...due.pauses, { from: '2026-04-20', to: '2026-04-20' }] }
    const accepted = eventOf({
      type: 'case.accepted',
      payload: { acceptedOn: '2026-04-02', acceptedBy: 'officer', due: sameDay },
    })
    const printed = composeLetter('ACCEPTANCE_NOTICE', accepted, facts, given).dues[0]?.lines.join('\n')
    expect(printed).toContain('特别程序于 2026年4月20日 开始，当日结束')
    expect(printed).not.toContain('2026年4月19日')
  })

  it.each([
    ['workday', '延长10个工作日'],
    ['calendar_day', '延长10日'],
  ] as const)('an extension of a limit in %s is told in that unit', (unit, words) => {
    const extended = { ...due, limit: { amount: 20, unit }, extensionDays: 10 }
    const payload = { days: 10, reason: '案情复杂', due: extended }
    const { paragraphs } = composeLetter(
      'EXTENSION_NOTICE',
      eventOf({ type: 'extension.approved', payload }),
      facts,
      given,
    )
    expect(paragraphs[0]).toContain(words)
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

  it('whoever verifies the licence of a shop reads place and conditions and no name of a person; of a person nothing', () => {
    const granted = BODIES[BODIES.findIndex(({ type }) => type === 'case.granted')] as CaseEventBody
    const shops = composeLetter('CERTIFICATE', granted, facts, given)
    expect(shops.open?.map(({ label }) => label)).toEqual(['经营场所', '附加条件'])
    expect(JSON.stringify(shops.open)).not.toContain(facts.applicantName)
    const person = { ...facts, holder: { name: '王𠮷㛃', kind: 'person' as const } }
    expect(composeLetter('CERTIFICATE', granted, person, given).open).toEqual([])
  })

  it('the decision on a benefit does not speak of a licence', () => {
    const benefit = { ...facts, service: { ...facts.service, itemType: 'BENEFIT' }, certificate: null }
    expect(composeLetter('APPROVAL_DECISION', eventOf(BODIES[7] as CaseEventBody), benefit, given).title).toBe(
      '准予行政给付决定书',
    )
  })
})
