import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { calendarChanges } from '@/modules/casework/queries/calendar-changes'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { ChangeTable } from '../_components/change-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar-changes'))('all') }
}

/** Every change of the calendar that was decided on, latest first: by whom, why, and what it moved one click away. */
export default async function CalendarChangesPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const admin = await requireAdmin()
  const { after } = await searchParams
  const [t, locale, { changes, next }] = [
    await getTranslations('calendar-changes'),
    await currentLocale(),
    await calendarChanges(admin, 'decided', after),
  ]
  const path = localePath(locale, '/admin/calendar/changes')
  return (
    <div className="stack-wide">
      <PageHeading title={t('all')} lead={t('all-lead')} />
      {changes.length > 0 ? <ChangeTable caption={t('all')} changes={changes} /> : <EmptyState title={t('none')} />}
      <Pagination
        label={t('pages')}
        newer={after ? { href: path, text: t('first') } : undefined}
        older={next ? { href: `${path}?after=${next}`, text: t('more') } : undefined}
      />
      <p>
        <a href={localePath(locale, '/admin/calendar')}>{t('to-calendar')}</a>
      </p>
    </div>
  )
}
