import { getTranslations } from 'next-intl/server'
import { toDbDate } from '@/kernel/plain-date'
import type { CalendarDay } from '@/modules/casework/queries/working-calendar'
import { cityFormat } from '@/platform/i18n/city-format'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

/** Holidays and made-up workdays of a year, each with its source and reason and a way to the form that changes it. */
export async function DaysTable({
  year,
  days,
  mayEdit,
}: {
  year: number
  days: readonly CalendarDay[]
  mayEdit: boolean
}) {
  const [t, locale, format] = await Promise.all([getTranslations('admin.calendar'), currentLocale(), cityFormat()])
  if (days.length === 0) return <p>{t('no-days')}</p>
  const keys = mayEdit
    ? (['date', 'weekday', 'kind', 'name', 'grounds', 'change'] as const)
    : (['date', 'weekday', 'kind', 'name', 'grounds'] as const)
  const rows = days.map(({ date, kind, name, source, reason, changeId }) => ({
    key: date,
    cells: {
      date: <span className="figures whitespace-nowrap">{date}</span>,
      weekday: format.dateTime(toDbDate(date), { weekday: 'long', timeZone: 'UTC' }),
      kind: <StatusTag tone={kind === 'HOLIDAY' ? 'done' : 'waiting'}>{t(kind)}</StatusTag>,
      name,
      grounds: (
        <>
          {[source, reason].filter(Boolean).join('；') || t('no-grounds')}{' '}
          {changeId && <a href={localePath(locale, `/admin/calendar/changes/${changeId}`)}>{t('to-change')}</a>}
        </>
      ),
      change: (
        <a href={`${localePath(locale, '/admin/calendar')}?year=${year}&day=${date}#set-day`}>
          {t('change')}
          <span className="sr-only"> {date}</span>
        </a>
      ),
    },
  }))
  const columns = keys.map((key) => ({ key, header: t(key) }))
  return <Table caption={t('year-caption', { year: String(year) })} columns={columns} rows={rows} />
}
