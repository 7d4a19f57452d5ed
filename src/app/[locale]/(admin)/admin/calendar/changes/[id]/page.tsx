import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangeFacts } from '@/app/[locale]/_calendar/change-facts'
import { ChangedDays } from '@/app/[locale]/_calendar/changed-days'
import { MovedCases } from '@/app/[locale]/_calendar/moved-cases'
import { calendarChange } from '@/modules/casework/queries/calendar-changes'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { ChangeForms } from './_components/change-forms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar-changes'))('title') }
}

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string }> }

/** What a proposed change of the calendar would do, before anybody applies it; afterwards, what it did. */
export default async function CalendarChangePage({ params, searchParams }: PageProps) {
  const admin = await requireAdmin()
  const [{ id }, { after }] = [await params, await searchParams]
  const view = await calendarChange(admin, id, { after })
  if (!view) notFound()
  const [t, locale] = [await getTranslations('calendar-changes'), await currentLocale()]
  const { change } = view
  const isPending = change.state === 'pending'
  return (
    <div className="stack-wide">
      <PageHeading title={t(isPending ? 'title' : 'title-applied')} lead={isPending ? t('lead') : undefined} />
      {isPending && view.byTwo && !view.mayApply && <Notice tone="info" title={t('waits-for-second')} />}
      {view.waiting > 0 && <Notice tone="info" title={t('recounting', { n: view.waiting })} />}
      <ChangeFacts change={change} />
      <ChangedDays change={change} />
      <MovedCases
        view={view}
        path={localePath(locale, `/admin/calendar/changes/${id}`)}
        isFurther={after !== undefined}
      />
      <ChangeForms view={view} isOwn={admin.id === change.requestedById} />
      <p>
        <a href={`${localePath(locale, '/admin/calendar')}?year=${change.year}`}>{t('to-calendar')}</a>
      </p>
    </div>
  )
}
