import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { dayOf } from '@/kernel/plain-date'
import { holdingToCover } from '@/modules/departments/queries/stand-ins'
import { accountNames } from '@/modules/identity/queries/account-names'
import { systemClock } from '@/platform/clock'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { arrangeStandInAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stand-ins'))('arrange') }
}

/** Somebody is away: who acts with their post, from when to when, and why. */
export default async function NewStandInPage({ searchParams }: { searchParams: Promise<{ holding?: string }> }) {
  const admin = await requireAdmin('system_admin')
  const holding = await holdingToCover(admin, (await searchParams).holding ?? '')
  if (!holding) notFound()
  const [t, locale, names] = await Promise.all([
    getTranslations('stand-ins'),
    currentLocale(),
    accountNames([holding.accountId]),
  ])
  const today = dayOf(systemClock.now())
  const name = names.get(holding.accountId) ?? ''
  return (
    <div className="stack-wide">
      <PageHeading title={t('arrange-for', { name })} kicker={holding.title} lead={t('arrange-lead', { name })} />
      <DeclaredForm
        action={arrangeStandInAction}
        errorTitle={t('errors')}
        submitText={t('arrange')}
        pendingText={t('pending')}
        fields={[
          { control: 'hidden', name: 'holdingId', value: holding.id },
          { control: 'text', name: 'staffNo', label: t('staff-no'), width: 'medium', spellCheck: false },
          { control: 'date', name: 'startsOn', label: t('starts-on'), value: today, min: today },
          { control: 'date', name: 'endsOn', label: t('ends-on'), hint: t('ends-on-hint'), min: today },
          { control: 'text', name: 'reason', label: t('reason'), hint: t('reason-hint'), maxLength: 200 },
        ]}
      />
      <p>
        <a href={localePath(locale, `/admin/people/${holding.accountId}`)}>{t('back', { name })}</a>
      </p>
    </div>
  )
}
