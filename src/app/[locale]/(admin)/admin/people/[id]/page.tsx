import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { personFile } from '@/modules/identity/queries/person-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { GuardSection } from '../../_components/guard-section'
import { SessionsSection } from '../../_components/sessions-section'
import { GUARD_ACTS } from '../people-form'
import { ContactSection } from './_components/contact-section'
import { HoldingsSection } from './_components/holdings-section'
import { NewSignInSection } from './_components/new-sign-in-section'
import { PersonFacts } from './_components/person-facts'
import { RoleSection } from './_components/role-section'
import { WaitingSection } from './_components/waiting-section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('people.title') }
}

type PersonPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string; done?: string }> }

/** One colleague, and what this administrator can do for them: the buttons and the rules are the same list. */
export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const admin = await requireAdmin()
  const [{ id }, asked, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('admin'),
    currentLocale(),
  ])
  const person = await personFile(admin, id)
  if (!person) notFound()
  const done = GUARD_ACTS.find((act) => act === asked.done)
  const saved = (['person', 'post-ended', 'waits'] as const).find((what) => what === asked.saved)
  return (
    <div className="stack-wide">
      {done && <Notice tone="success" title={t(`guard.done-${done}`)} live />}
      {saved && <Notice tone="success" title={t(`saved.${saved}`)} live />}
      <PageHeading title={person.name} kicker={person.staffNo}>
        {person.isDemo && <StatusTag>{t('people.demo')}</StatusTag>}
        <StatusTag tone={person.disabledAt ? 'refused' : 'active'}>
          {t(person.disabledAt ? 'people.disabled' : 'people.active')}
        </StatusTag>
      </PageHeading>
      <PersonFacts person={person} />
      <WaitingSection admin={admin} accountId={person.id} />
      <HoldingsSection admin={admin} person={person} />
      {person.actions.includes('setAdminRole') && <RoleSection person={person} />}
      {person.actions.includes('requestSignIn') && <NewSignInSection accountId={person.id} />}
      <SessionsSection sessions={person.sessions} />
      <GuardSection account={person} home="people" />
      {person.actions.includes('revealContact') && <ContactSection person={person} />}
      <p>
        <a href={localePath(locale, '/admin/people')}>{t('people.back')}</a>
      </p>
    </div>
  )
}
