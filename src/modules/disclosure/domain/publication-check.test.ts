import { describe, expect, it } from 'vitest'
import { identityCheckCharacter } from '@/kernel/identity-number'
import { calendarOf } from '@/kernel/working-calendar'
import type { EditionContent } from './document'
import { personalNumbersIn } from './personal-numbers'
import { checkBeforePublishing, FINDING_LEVELS, type PublicationFacts, warningCodes } from './publication-check'

const CONTENT: EditionContent = {
  columnId: null,
  kind: 'notice',
  title: '关于夏季防汛的通知',
  summary: '各镇检查圩堤。',
  issuerDepartmentId: null,
  issuerName: '如皋市人民政府办公室',
  docNo: '皋政办〔2026〕12号',
  indexNo: '',
  signedOn: '2026-05-08',
  formedOn: '2026-05-08',
  effectiveOn: null,
  expiresOn: null,
  category: 12,
  topic: '',
  keywords: [],
  bodyHtml: '<p>咨询电话：0513-87512345，9:00–17:00。</p>',
  supersedesId: null,
  serviceIds: [],
  changeNote: '',
}
/** 劳动节 2026: 1–5 May off, 9 May a working day. */
const calendar = calendarOf([['2026-05-01', '2026-05-05']], ['2026-05-09'], [2026])
const FACTS: PublicationFacts = {
  publishedOn: '2026-05-11',
  today: '2026-05-11',
  isFirst: true,
  calendar,
  sameDocNo: [],
  deadLinks: new Set(),
  fileNames: [],
}
const found = (content: Partial<EditionContent>, facts: Partial<PublicationFacts> = {}) =>
  checkBeforePublishing({ ...CONTENT, ...content }, { ...FACTS, ...facts }).map(
    ({ code, field, words }) => `${field} ${code} ${words}`,
  )
const first17 = '32068219900101123'
const ID = first17 + identityCheckCharacter(first17)
const WRONG = first17 + (ID.endsWith('5') ? '6' : '5')

describe('numbers of persons, however they are written', () => {
  it.each<[line: string, kinds: string[]]>([
    [`姓名：王伟，身份证号${ID}。`, ['identity']],
    [`320682 19900101 ${ID.slice(14)}`, ['identity']],
    [`３２０６８２－１９９００１０１－${ID.slice(14)}`, ['identity']],
    [`1 ${ID} | 2 ${ID.slice(0, 6)}********${ID.slice(14)}`, ['identity']],
    [`3 | ${WRONG} | 如城街道`, ['identity-like']],
    ['持证人 320682900101123', ['identity-like']],
    ['320682********1234 32068219900101****', []],
    ['统一社会信用代码 91320682MA1XABCD0X，注册号 320682000099999', []],
    ['演示居民 999999 19900101 0016', ['identity']],
    ['联系人手机 13800000000', ['mobile']],
    ['+86 138-0000-0000 或 （86）13900000000', ['mobile', 'mobile']],
    ['138****5678；0513-87512345-801；12345；400-123-4567', []],
    ['2026年5月8日 第13号 1500元 380平方米', []],
  ])('%s', (line, kinds) => {
    expect(personalNumbersIn(line, '2026-05-11').map(({ kind }) => kind)).toEqual(kinds)
  })

  it('never come back whole', () => {
    expect(personalNumbersIn(`${ID} 13800001234`, '2026-05-11').map(({ masked }) => masked)).toEqual([
      `320682**********${ID.slice(16)}`,
      '138****1234',
    ])
  })
})

describe('what is looked at before publishing', () => {
  it.each<[what: string, content: Partial<EditionContent>, facts: Partial<PublicationFacts>, expected: string[]]>([
    ['nothing', {}, {}, []],
    ['a number in the title', { title: `王伟 ${ID}` }, {}, [`title identity-number 320682**********${ID.slice(16)}`]],
    ['in the summary', { summary: '问 13800001234' }, {}, ['summary mobile-number 138****1234']],
    ['in the issuer', { issuerName: '王伟 13800001234' }, {}, ['issuerName mobile-number 138****1234']],
    ['in what was changed', { changeNote: '更正 13800001234' }, {}, ['changeNote mobile-number 138****1234']],
    ['in the topic', { topic: '13800001234' }, {}, ['topic mobile-number 138****1234']],
    ['among the keywords', { keywords: ['防汛', '13800001234'] }, {}, ['keywords mobile-number 138****1234']],
    ['in the name of a file', {}, { fileNames: ['13800001234.pdf'] }, ['files mobile-number 138****1234']],
    [
      'in a table',
      { bodyHtml: `<table><tr><td>王伟</td><td>${ID}</td></tr></table>` },
      {},
      [`bodyHtml identity-number 320682**********${ID.slice(16)}`],
    ],
    [
      'in what a picture shows',
      { bodyHtml: '<p>a<img src="/x" alt="13800001234"></p>' },
      {},
      ['bodyHtml mobile-number 138****1234'],
    ],
    ['a number that another has', {}, { sameDocNo: ['旧通知'] }, ['docNo doc-no-taken 旧通知']],
    [
      'days to come',
      { signedOn: '2026-05-12', formedOn: '2026-05-13' },
      {},
      ['signedOn signed-in-future 2026-05-12', 'formedOn formed-in-future 2026-05-13'],
    ],
    ['days to come, while nobody knows the day', { signedOn: '2026-05-12', formedOn: null }, { publishedOn: null }, []],
    ['the day itself', { signedOn: '2026-05-11', formedOn: '2026-05-11' }, {}, []],
    ['formed after it holds', { effectiveOn: '2026-05-01' }, {}, ['formedOn formed-after-effective 2026-05-08']],
    ['holding from later on', { effectiveOn: '2027-01-01' }, {}, []],
    ['twenty working days', { formedOn: '2026-04-30' }, { publishedOn: '2026-06-01' }, []],
    ['a day more', { formedOn: '2026-04-30' }, { publishedOn: '2026-06-02' }, ['formedOn published-late 2026-04-30']],
    [
      'a day more, by the day it was signed',
      { formedOn: null, signedOn: '2026-04-30' },
      { publishedOn: '2026-06-02' },
      ['signedOn published-late 2026-04-30'],
    ],
    ['another edition', { formedOn: '2025-04-30' }, { isFirst: false }, []],
    [
      'a picture that nobody describes',
      { bodyHtml: '<p>如下图：</p><p><img src="/x" alt=" "><img src="/y" alt="位置图"></p>' },
      {},
      ['bodyHtml picture-undescribed 如下图：'],
    ],
    [
      'links',
      {
        bodyHtml:
          '<p><a href="/services/none">办事</a> <a href="www.a.cn">甲</a> <a href="https://a.cn/">乙</a> <a href="#m">注</a></p>',
      },
      { deadLinks: new Set(['/services/none']) },
      [
        'bodyHtml link-dead 办事 /services/none',
        'bodyHtml link-unfinished 甲 www.a.cn',
        'bodyHtml link-unfinished 注 #m',
      ],
    ],
    [
      'a heading without words',
      { bodyHtml: '<h2>一</h2><p>首先</p><h3> &nbsp;</h3><h2><img src="/x" alt="章"></h2>' },
      {},
      ['bodyHtml heading-empty 一首先'],
    ],
  ])('%s', (_what, content, facts, expected) => {
    expect(found(content, facts)).toEqual(expected)
  })

  it('what may be right is a warning, and what cannot be right is an error', () => {
    const of = (level: string) => Object.entries(FINDING_LEVELS).flatMap(([code, one]) => (one === level ? [code] : []))
    expect(of('error')).toEqual([
      'identity-number',
      'signed-in-future',
      'formed-in-future',
      'formed-after-effective',
      'heading-empty',
      'link-dead',
      'link-unfinished',
    ])
    expect(of('warning')).toEqual([
      'identity-like',
      'mobile-number',
      'doc-no-taken',
      'published-late',
      'picture-undescribed',
    ])
  })

  it('says errors first, and of warnings each kind once', () => {
    const all = checkBeforePublishing({ ...CONTENT, bodyHtml: `<p>13800001234、13900001234 ${ID}</p>` }, FACTS)
    expect(all.map(({ level }) => level)).toEqual(['error', 'warning', 'warning'])
    expect(warningCodes(all)).toEqual(['mobile-number'])
  })
})
