import { getTranslations } from 'next-intl/server'
import { toDbDate } from '@/kernel/plain-date'
import type { CalendarChange, DayEntry } from '@/modules/casework/domain/calendar-change'
import { cityFormat } from '@/platform/i18n/city-format'
import { Table } from '@/ui/table'

/** Each day that is something else afterwards: what it was, what it becomes. */
export async function ChangedDays({ change }: { change: CalendarChange }) {
  const [t, format] = [await getTranslations('calendar-changes'), await cityFormat()]
  const { days, year, yearBefore, yearAfter } = change
  const words = (entry: DayEntry) => (entry ? t(entry.kind, { name: entry.name }) : t('ORDINARY'))
  const columns = (['date', 'weekday', 'before', 'after'] as const).map((key) => ({ key, header: t(key) }))
  const rows = days.map(({ date, before, after }) => ({
    key: date,
    cells: {
      date: <span className="figures">{date}</span>,
      weekday: format.dateTime(toDbDate(date), { weekday: 'long', timeZone: 'UTC' }),
      before: words(before),
      after: words(after),
    },
  }))
  const standing = (published: boolean | undefined) => t(published ? 'published' : 'provisional')
  return (
    <>
      {yearAfter && yearBefore?.published !== yearAfter.published && (
        <p>
          {t('year-line', {
            year: String(year),
            before: standing(yearBefore?.published),
            after: standing(yearAfter.published),
          })}
        </p>
      )}
      {rows.length > 0 ? (
        <Table caption={t('days', { n: rows.length })} columns={columns} rows={rows} />
      ) : (
        <p>{t('no-days')}</p>
      )}
    </>
  )
}
