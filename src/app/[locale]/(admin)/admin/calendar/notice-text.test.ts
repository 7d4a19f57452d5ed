import { describe, expect, it } from 'vitest'
import { readNotice } from './notice-text'

const row = (text: string) => readNotice(2026, { holidays: text, makeupDays: '' })

describe('a line of a holiday notice', () => {
  it.each([
    ['春节 2026-02-15 2026-02-23', '春节', '2026-02-15', '2026-02-23'],
    ['春节：2月15日至23日', '春节', '2026-02-15', '2026-02-23'],
    ['春节：2月15日（周日）至23日（周一）', '春节', '2026-02-15', '2026-02-23'],
    ['国庆节、中秋节 9月28日～10月4日', '国庆节、中秋节', '2026-09-28', '2026-10-04'],
    ['元旦 2026年1月1日至2026年1月3日', '元旦', '2026-01-01', '2026-01-03'],
    ['元旦 2026-01-01 ~ 2026-01-03', '元旦', '2026-01-01', '2026-01-03'],
    ['清明节 4月5日', '清明节', '2026-04-05', '2026-04-05'],
    ['元旦　２０２６－０１－０１', '元旦', '2026-01-01', '2026-01-01'],
  ])('%s', (text, name, from, to) => {
    expect(row(text)).toEqual({ ok: true, holidays: [{ name, from, to }], makeupDays: [] })
  })

  it.each(['春节', '2月15日至23日', '春节 2月30日', '春节 昨天至今天', '春节 2月15日至40日'])(
    '%s is unclear',
    (text) => {
      expect(row(`元旦 1月1日\n\n${text}`)).toMatchObject({
        ok: false,
        faults: [{ code: 'row-unclear', field: 'holidays', line: 3, text }],
      })
    },
  )
})

const WHOLE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`
const DAYS_2026 = {
  ok: true,
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
    { name: '春节', from: '2026-02-15', to: '2026-02-23' },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  ],
  makeupDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
}

describe('the State Council’s own wording', () => {
  it.each([
    ['whole', WHOLE_2026],
    ['without its line breaks', WHOLE_2026.split('\n').slice(4, 11).join('')],
    ['with line ends of Windows and blanks', WHOLE_2026.replaceAll('\n', '\r\n　\r\n')],
  ])('%s', (_how, text) => {
    expect(row(text)).toEqual(DAYS_2026)
  })

  it.each([
    [2024, '元旦：1月1日放假，与周末连休。', '2024-01-01', '2024-01-01', []],
    [2025, '一、元旦：1月1日（周三）放假1天，不调休。', '2025-01-01', '2025-01-01', []],
    [
      2024,
      '二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。',
      '2024-02-10',
      '2024-02-17',
      ['2024-02-04', '2024-02-18'],
    ],
    [2023, '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。', '2022-12-31', '2023-01-02', []],
    [
      2019,
      '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。',
      '2018-12-30',
      '2019-01-01',
      ['2018-12-29'],
    ],
    [
      2021,
      '七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）照常上班。',
      '2021-10-01',
      '2021-10-07',
      ['2021-09-26', '2021-10-09'],
    ],
  ])('%i: %s', (year, text, from, to, makeupDays) => {
    expect(readNotice(year, { holidays: text, makeupDays: '' })).toMatchObject({
      ok: true,
      holidays: [{ from, to }],
      makeupDays,
    })
  })

  it.each([
    ['a day worked that nobody can read', '元旦：1月1日至3日放假调休，共3天。下周日1月上班。', 'row-unclear'],
    ['words that may hold a rule', '元旦：1月1日至3日放假调休，共3天。1月4日（周日）半天工作。', 'row-unclear'],
    ['another number of days', '元旦：1月1日至3日放假调休，共4天。', 'count-unlike'],
    ['the weekdays of another year', '元旦：1月1日（周三）放假1天，不调休。', 'weekday-unlike'],
  ])('%s is named', (_what, text, code) => {
    expect(row(`${text}\n端午节：6月19日放假\n谁知道 明天`)).toMatchObject({
      faults: [
        { code, line: 1 },
        { code: 'row-unclear', line: 3 },
      ],
    })
  })

  it('a day worked that stands in both fields is one day', () => {
    const typed = { holidays: '元旦：1月1日至3日放假。1月4日上班。', makeupDays: '1月4日（周日）上班' }
    expect(readNotice(2026, typed)).toMatchObject({ makeupDays: ['2026-01-04'] })
  })
})

describe('made-up workdays', () => {
  it.each([
    ['2月14日、2月28日', ['2026-02-14', '2026-02-28']],
    ['2026-02-14, 2026-02-28', ['2026-02-14', '2026-02-28']],
    ['2月14日（周六）\n2月28日（周六）。', ['2026-02-14', '2026-02-28']],
    ['', []],
  ])('%j', (makeupDays, days) => {
    expect(readNotice(2026, { holidays: '', makeupDays })).toEqual({ ok: true, holidays: [], makeupDays: days })
  })

  it('names the day it cannot read', () => {
    expect(readNotice(2026, { holidays: '', makeupDays: '2月14日 下周六' })).toMatchObject({
      faults: [{ code: 'makeup-unclear', text: '下周六' }],
    })
  })
})
