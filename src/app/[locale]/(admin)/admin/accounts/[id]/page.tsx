import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readCitizen } from '@/modules/identity/use-cases/read-citizen'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { GuardSection } from '../../_components/guard-section'
import { SessionsSection } from '../../_components/sessions-section'
import { GUARD_ACTS } from '../../people/people-form'
import { AccountFacts } from './_components/account-facts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

type AccountPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

/** One citizen's account, masked, and what can be done to stop it. Each look is on record. */
export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const admin = await requireAdmin('security_admin')
  const [{ id }, asked, t, guard, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('accounts'),
    getTranslations('admin'),
    currentLocale(),
  ])
  const account = await readCitizen(admin, id)
  if (!account) notFound()
  const done = GUARD_ACTS.find((act) => act === asked.done)
  return (
    <div className="stack-wide">
      {done && <Notice tone="success" title={guard(`guard.done-${done}`)} live />}
      <PageHeading title={account.name} kicker={t('kicker')} lead={t('on-record')}>
        {account.isDemo && <StatusTag>{guard('people.demo')}</StatusTag>}
        <StatusTag tone={account.disabledAt ? 'refused' : 'active'}>
          {guard(account.disabledAt ? 'people.disabled' : 'people.active')}
        </StatusTag>
      </PageHeading>
      <AccountFacts account={account} />
      <SessionsSection sessions={account.sessions} />
      <GuardSection account={account} home="accounts" />
      <p>
        <a href={localePath(locale, '/admin/accounts')}>{t('another')}</a>
      </p>
    </div>
  )
}
