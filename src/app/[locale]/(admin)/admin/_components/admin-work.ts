import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { dayOf, yearOf } from '@/kernel/plain-date'
import { auditToday } from '@/modules/audit/queries/audit-today'
import { calendarChangesToDecide } from '@/modules/casework/queries/calendar-changes'
import { calendarYears } from '@/modules/casework/queries/working-calendar'
import { stuckServices } from '@/modules/catalogue/queries/stuck-services'
import { announcementsToRelease } from '@/modules/front-page/queries/announcements'
import { powersToDecide } from '@/modules/identity/queries/pending-powers'
import { peopleWorthAttention } from '@/modules/identity/queries/people-worth-attention'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { deadLetters } from '@/modules/operations/queries/dead-letters'
import { systemClock } from '@/platform/clock'
import { type Locale, localePath } from '@/platform/i18n/locale'
import type { WorkItem } from '@/ui/work-list'

/** What this administrator has to do or to look at, counted; each figure leads to what it counts. */
export async function adminCounts(admin: Staff, locale: Locale): Promise<WorkItem[]> {
  const t = await getTranslations('admin.overview.counts')
  const path = (to: string) => localePath(locale, to)
  const [powers, changes, announcements, people, jobs, audit, unread] = await Promise.all([
    powersToDecide(admin),
    calendarChangesToDecide(admin),
    announcementsToRelease(admin),
    peopleWorthAttention(admin),
    deadLetters(admin),
    auditToday(admin),
    unreadCount(admin),
  ])
  const today = dayOf(systemClock.now())
  const item = (key: string, count: number, href: string, tone: WorkItem['tone'] = 'waiting'): WorkItem => ({
    key,
    text: t(key),
    count,
    href: path(href),
    tone,
  })
  return [
    ...(admin.adminRole === 'audit_admin'
      ? []
      : [
          item('powers', powers, '/admin/powers'),
          item('calendar', changes, '/admin/calendar'),
          item('announcements', announcements, '/admin/announcements'),
        ]),
    ...(people
      ? [
          item('without-second-factor', people.withoutSecondFactor, '/admin/people'),
          item('one-time', people.oneTimePassword, '/admin/people'),
        ]
      : []),
    ...(jobs ? [item('jobs', jobs.total, '/admin/jobs', 'overdue')] : []),
    ...(audit
      ? [
          item('broken', audit.broken, '/admin/audit/checks', 'overdue'),
          item('refused', audit.refused, `/admin/audit?${new URLSearchParams({ from: today, action: '被拒绝' })}`),
          { ...item('lines', audit.lines, `/admin/audit?from=${today}`), tone: undefined },
        ]
      : []),
    { ...item('notices', unread, '/desk/notices'), tone: undefined },
  ]
}

/** What is not counted but said: years without holidays, services that can't be handled to their end. */
export async function adminLines(admin: Staff, locale: Locale): Promise<WorkItem[]> {
  const t = await getTranslations('admin.overview')
  const [years, stuck] = await Promise.all([calendarYears(admin), stuckServices(admin)])
  const thisYear = yearOf(dayOf(systemClock.now()))
  const missing = [thisYear, thisYear + 1].filter((year) => !years.some((one) => one.year === year && one.published))
  return [
    ...missing.map((year) => ({
      key: `calendar-${year}`,
      text: t('calendar-missing', { year: String(year) }),
      href: localePath(locale, '/admin/calendar'),
    })),
    ...stuck.map(({ code, name }) => ({
      key: code,
      text: t('service-stuck', { name }),
      href: localePath(locale, `/admin/services/${code}`),
    })),
  ].map((line): WorkItem => ({ ...line, tone: 'overdue' }))
}
