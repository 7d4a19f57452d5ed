import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HeldNotice } from '@/app/[locale]/_shell/held-notice'
import { dayOf, yearOf } from '@/kernel/plain-date'
import { calendarDays, calendarYears } from '@/modules/casework/queries/working-calendar'
import { systemClock } from '@/platform/clock'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { Tabs } from '@/ui/tabs'
import { TextInput } from '@/ui/text-input'
import { CalendarForms } from './_components/calendar-forms'
import { DaysTable } from './_components/days-table'
import { WaitingChanges } from './_components/waiting-changes'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('calendar.title') }
}

type CalendarPageProps = {
  searchParams: Promise<{ year?: string; changed?: string; dropped?: string; day?: string }>
}

/** The days that differ from the plain week, year by year; every time limit is counted by them. */
export default async function CalendarPage({ searchParams }: CalendarPageProps) {
  const admin = await requireAdmin()
  const [asked, t, locale, years] = await Promise.all([
    searchParams,
    getTranslations('admin.calendar'),
    currentLocale(),
    calendarYears(admin),
  ])
  const thisYear = yearOf(dayOf(systemClock.now()))
  const wanted = Number(asked.year)
  const year = Number.isInteger(wanted) && wanted >= 2000 && wanted <= 2100 ? wanted : thisYear
  const listed = [...new Set([...years.map((one) => one.year), thisYear, thisYear + 1, year])].sort((a, b) => a - b)
  const current = years.find((one) => one.year === year)
  const days = await calendarDays(admin, year)
  const cases = /^\d{1,9}$/.test(asked.changed ?? '') ? Number(asked.changed) : null
  return (
    <div className="stack-wide">
      {cases !== null && <Notice tone="success" title={t('changed', { n: cases })} live />}
      {asked.dropped !== undefined && <Notice tone="success" title={t('dropped')} live />}
      <PageHeading title={t('title')} lead={t('lead')} />
      <HeldNotice actor={admin} />
      <WaitingChanges admin={admin} />
      <Tabs
        label={t('years')}
        current={String(year)}
        tabs={listed.map((one) => ({
          key: String(one),
          href: `${localePath(locale, '/admin/calendar')}?year=${one}`,
          text: t('year', { year: String(one) }),
        }))}
      />
      <search>
        <form action={localePath(locale, '/admin/calendar')} method="get" className="filter-row">
          <TextInput
            name="year"
            id="other-year"
            inputMode="numeric"
            maxLength={4}
            width="short"
            label={t('other-year')}
          />
          <Button type="submit" kind="secondary">
            {t('other-year-go')}
          </Button>
        </form>
      </search>
      <p>
        <StatusTag tone={current?.published ? 'done' : 'waiting'}>
          {t(current?.published ? 'published' : 'provisional')}
        </StatusTag>{' '}
        {current?.source && current.publishedOn
          ? t('published-on', { source: current.source, day: current.publishedOn })
          : (current?.source ?? t('source-none'))}
      </p>
      <DaysTable year={year} days={days} mayEdit={admin.adminRole === 'system_admin'} />
      {admin.adminRole === 'system_admin' ? (
        <CalendarForms
          year={year}
          published={current?.published ?? false}
          source={current?.source ?? ''}
          day={days.find(({ date }) => date === asked.day)?.date}
        />
      ) : (
        <p>{t('read-only')}</p>
      )}
    </div>
  )
}
