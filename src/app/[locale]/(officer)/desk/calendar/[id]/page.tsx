import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangeFacts } from '@/app/[locale]/_calendar/change-facts'
import { ChangedDays } from '@/app/[locale]/_calendar/changed-days'
import { MovedCases } from '@/app/[locale]/_calendar/moved-cases'
import { calendarChange } from '@/modules/casework/queries/calendar-changes'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar-changes'))('title-applied') }
}

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string }> }

/** A change of the working calendar as an officer reads it: what was changed and why, and which of their department's cases moved. */
export default async function CalendarChangeForOfficers({ params, searchParams }: PageProps) {
  const officer = await requireStaff()
  const [{ id }, { after }] = [await params, await searchParams]
  const view = await calendarChange(officer, id, { after })
  if (!view) notFound()
  const [t, locale] = [await getTranslations('calendar-changes'), await currentLocale()]
  return (
    <div className="stack-wide">
      <PageHeading title={t('title-applied')} />
      <ChangeFacts change={view.change} />
      <ChangedDays change={view.change} />
      <MovedCases
        view={view}
        path={localePath(locale, `/desk/calendar/${id}`)}
        isFurther={after !== undefined}
        caseHref={officer.adminRole ? undefined : (caseId) => localePath(locale, `/desk/cases/${caseId}`)}
      />
    </div>
  )
}
