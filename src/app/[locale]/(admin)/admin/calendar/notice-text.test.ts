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
        fault: 'row-unclear',
        field: 'holidays',
        line: 3,
        text,
      })
    },
  )
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
      fault: 'makeup-unclear',
      text: '下周六',
    })
  })
})
