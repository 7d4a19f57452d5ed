import { addDays, addMonths, daysBetween, type PlainDate } from '@/kernel/plain-date'
import { isWorkday, type WorkingCalendar } from '@/kernel/working-calendar'

type Counting = {
  from: PlainDate
  amount: number
  unit: 'workday' | 'calendar_day' | 'month'
  /** [from, to) each. */
  excluded: readonly { from: PlainDate; to: PlainDate }[]
}

/** The last day of a limit the long way round: every day after the start is looked at by itself. */
export function simulatedDay({ from, amount, unit, excluded }: Counting, calendar: WorkingCalendar): PlainDate {
  const isOut = (day: PlainDate) => excluded.some((gap) => day >= gap.from && day < gap.to)
  let needed = unit === 'month' ? daysBetween(from, addMonths(from, amount)) : amount
  let day = from
  while (needed > 0) {
    day = addDays(day, 1)
    if (!isOut(day) && (unit !== 'workday' || isWorkday(calendar, day))) needed -= 1
  }
  while (!isWorkday(calendar, day)) day = addDays(day, 1)
  return day
}
