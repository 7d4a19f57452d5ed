import { getFormatter, getTranslations } from 'next-intl/server'
import { toDbDate } from '@/kernel/plain-date'
import type { CalendarDay } from '@/modules/casework/queries/working-calendar'
import { DeclaredForm } from '@/ui/declared-form'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'
import { setDayAction } from '../actions'

/** Holidays and made-up workdays of a year, each with a way back to an ordinary day. */
export async function DaysTable({
  year,
  days,
  mayEdit,
}: {
  year: number
  days: readonly CalendarDay[]
  mayEdit: boolean
}) {
  const [t, form, format] = await Promise.all([
    getTranslations('admin.calendar'),
    getTranslations('admin.form'),
    getFormatter(),
  ])
  if (days.length === 0) return <p>{t('no-days')}</p>
  const keys = mayEdit
    ? (['date', 'weekday', 'kind', 'name', 'remove'] as const)
    : (['date', 'weekday', 'kind', 'name'] as const)
  const rows = days.map(({ date, kind, name }) => ({
    key: date,
    cells: {
      date: <span className="figures">{date}</span>,
      weekday: format.dateTime(toDbDate(date), { weekday: 'long', timeZone: 'UTC' }),
      kind: <StatusTag tone={kind === 'HOLIDAY' ? 'done' : 'waiting'}>{t(kind)}</StatusTag>,
      name,
      remove: (
        <DeclaredForm
          action={setDayAction}
          idPrefix={`${date}-`}
          errorTitle={form('errors')}
          submitText={t('remove')}
          submitKind="quiet"
          pendingText={form('pending')}
          fields={[
            { control: 'hidden', name: 'date', value: date },
            { control: 'hidden', name: 'kind', value: 'ORDINARY' },
            { control: 'hidden', name: 'name', value: '' },
          ]}
        />
      ),
    },
  }))
  const columns = keys.map((key) => ({ key, header: t(key) }))
  return <Table caption={t('year-caption', { year: String(year) })} columns={columns} rows={rows} />
}
