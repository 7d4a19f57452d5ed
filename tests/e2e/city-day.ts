import type { BrowserContext } from '@playwright/test'
import { calendarRows, NOTICES } from '../../prisma/seed/calendar'
import { cityNow } from '../../scripts/lib/clock.mjs'
import { dayOf, type PlainDate } from '../../src/kernel/plain-date'
import { isCovered, type WorkingCalendar, workdaysBetween } from '../../src/kernel/working-calendar'

/** The calendar that the demo city opens with. */
const CALENDAR: WorkingCalendar = {
  days: new Map(NOTICES.flatMap(calendarRows).map(({ date, kind }) => [date, kind])),
  publishedYears: new Set(NOTICES.filter(({ published }) => published).map(({ year }) => year)),
}

/** The day in Shanghai by the clock of the city under test. */
export const cityToday = (): PlainDate => dayOf(cityNow())

/** Whether the official notices cover the weeks behind us: past them nothing ends by silence. */
export const calendarCovers = (from: PlainDate): boolean => isCovered(CALENDAR, from, cityToday())

/** How a list says how long it is until that day: the words that are right today, whatever day it is. */
export function leftUntil(day: PlainDate): string {
  const left = workdaysBetween(CALENDAR, cityToday(), day)
  if (day < cityToday()) return left === 0 ? '已超期' : `超期 ${-left} 个工作日`
  return left === 0 ? '今天到期' : `还有 ${left} 个工作日`
}

/** Lets pages of this browser see the city's day: their `Date` is as far ahead as the city's clock, timers go as ever. */
export const standOnCityDay = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((ahead) => {
    const Machine = Date
    const now = () => Machine.now() + ahead
    globalThis.Date = new Proxy(Machine, {
      apply: () => new Machine(now()).toString(),
      construct: (target, given, asked) => Reflect.construct(target, given.length > 0 ? given : [now()], asked),
      get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
    })
  }, cityNow().getTime() - Date.now())
