import { addDays, type PlainDate } from '@/kernel/plain-date'

/** The State Council's yearly notices on holidays: spans off and weekend days worked instead. */
type YearNotice = {
  year: number
  /** False: only the days fixed by 放假办法 are known; every date counted over them is provisional. */
  published: boolean
  source: string
  off: readonly (readonly [name: string, from: string, to?: string])[]
  worked: readonly string[]
}

export const NOTICES: readonly YearNotice[] = [
  {
    year: 2024,
    published: true,
    source: '国务院办公厅关于2024年部分节假日安排的通知',
    off: [
      ['元旦', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    published: true,
    source: '国务院办公厅关于2025年部分节假日安排的通知',
    off: [
      ['元旦', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    published: true,
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
  {
    year: 2027,
    published: false,
    source: '全国年节及纪念日放假办法（2024年修订）推算，国务院通知尚未发布',
    off: [
      ['元旦', '01-01'],
      ['春节', '02-05', '02-08'],
      ['清明节', '04-05'],
      ['劳动节', '05-01', '05-02'],
      ['端午节', '06-09'],
      ['中秋节', '09-15'],
      ['国庆节', '10-01', '10-03'],
    ],
    worked: [],
  },
]

export type CalendarRow = { date: PlainDate; kind: 'HOLIDAY' | 'MAKEUP_WORKDAY'; name: string; source: string }

/** Every day that differs from an ordinary week. */
export function calendarRows({ year, off, worked, source }: YearNotice): CalendarRow[] {
  const rows: CalendarRow[] = worked.map((day) => ({
    date: `${year}-${day}`,
    kind: 'MAKEUP_WORKDAY',
    name: '调休上班',
    source,
  }))
  for (const [name, from, to = from] of off) {
    for (let day = `${year}-${from}`; day <= `${year}-${to}`; day = addDays(day, 1))
      rows.push({ date: day, kind: 'HOLIDAY', name, source })
  }
  return rows
}
