import { describe, expect, it } from 'vitest'
import { faultsOf } from '@/kernel/result'
import { type CalendarNotice, daysOfNotice } from './calendar-notice'

const notice = (overrides: Partial<CalendarNotice> = {}): CalendarNotice => ({
  year: 2026,
  source: '国办发明电〔2025〕7号',
  publishedOn: '2025-11-04',
  holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
  makeupDays: ['2026-01-04'],
  ...overrides,
})

describe('a calendar notice', () => {
  it('is loaded day by day', () => {
    const result = daysOfNotice(notice())
    expect(result.ok && result.value.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-01-01', 'HOLIDAY'],
      ['2026-01-02', 'HOLIDAY'],
      ['2026-01-03', 'HOLIDAY'],
      ['2026-01-04', 'MAKEUP_WORKDAY'],
    ])
  })

  const holiday = (from: string, to: string, name = '元旦') => ({ holidays: [{ name, from, to }], makeupDays: [] })
  it.each([
    ['without any holiday', { holidays: [] }, 'calendar.nothing-to-load'],
    ['with a nameless holiday', holiday('2026-01-01', '2026-01-03', ''), 'calendar.name-required'],
    ['with a day that does not exist', holiday('2026-02-29', '2026-03-01'), 'calendar.day-required'],
    ['that ends before it begins', holiday('2026-01-03', '2026-01-01'), 'calendar.range-reversed'],
    ['with a holiday of half a year', holiday('2026-01-03', '2026-07-01'), 'calendar.range-reversed'],
    ['with a day of another year', holiday('2026-12-31', '2027-01-01'), 'calendar.outside-year'],
    ['with a day long before the year', holiday('2025-12-20', '2025-12-21'), 'calendar.outside-year'],
    ['with a made-up workday in the week', { makeupDays: ['2026-01-06'] }, 'calendar.makeup-on-weekday'],
    ['whose own date is none', { publishedOn: '去年' }, 'calendar.day-required'],
    ['with a day both off and made up', { makeupDays: ['2026-01-03'] }, 'calendar.named-twice'],
  ])('%s is refused', (_what, overrides, code) => {
    expect(daysOfNotice(notice(overrides))).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is refused with all of it at once', () => {
    const wrong = notice({ ...holiday('2026-01-03', '2026-01-01', ''), makeupDays: ['2026-01-06', '1月4日'] })
    const result = daysOfNotice({ ...wrong, holidays: [...wrong.holidays, { name: '春节', from: '', to: '' }] })
    expect(result.ok ? [] : faultsOf(result.refusal).map(({ code }) => code)).toEqual([
      'calendar.name-required',
      'calendar.day-required',
      'calendar.makeup-on-weekday',
      'calendar.day-required',
    ])
  })
})
