import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProfileFacts } from '@/app/[locale]/_profile/profile-facts'
import { SavedNotice } from '@/app/[locale]/_profile/saved-notice'
import { SessionList } from '@/app/[locale]/_profile/session-list'
import { ownProfile } from '@/modules/identity/queries/own-profile'
import { ownSessions } from '@/modules/identity/queries/own-sessions'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentSession } from '@/platform/session/current-actor'
import { requireCitizen } from '@/platform/session/guards'
import type { DataRow } from '@/ui/data-list'
import { PageHeading } from '@/ui/page-heading'
import { endOtherSessionsAction, endSessionAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('profile.title') }
}

/** What the city keeps about a citizen, masked, with a way to correct each part. */
export default async function ProfilePage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const citizen = await requireCitizen()
  const [{ saved }, t, locale, profile, sessions, session] = await Promise.all([
    searchParams,
    getTranslations('identity'),
    currentLocale(),
    ownProfile(citizen),
    ownSessions(citizen),
    currentSession(),
  ])
  if (!profile) notFound()
  const proven = profile.maskedIdNumber !== null && profile.idType !== null
  const realName: DataRow = {
    name: t('profile.real-name'),
    value:
      proven && profile.idType
        ? t(profile.realNameLevel >= 2 ? 'profile.real-name-seen' : 'profile.real-name-done', {
            type: t(`id-types.${profile.idType}`),
            number: profile.maskedIdNumber ?? '',
          })
        : t('profile.real-name-todo'),
    action: {
      href: localePath(locale, `/my/profile/${proven ? 'number' : 'real-name'}`),
      text: t(proven ? 'profile.number-show' : 'profile.real-name-go'),
    },
  }
  return (
    <div className="stack-wide">
      <SavedNotice saved={saved} />
      <PageHeading title={t('profile.title')} lead={t('profile.lead')} />
      <ProfileFacts profile={profile} home="/my/profile" more={[realName]} />
      <SessionList
        sessions={sessions}
        currentId={session?.id}
        endSession={endSessionAction}
        endOthers={endOtherSessionsAction}
      />
      <section className="prose">
        <h2>{t('profile.notice-title')}</h2>
        <p>{t('profile.notice')}</p>
      </section>
    </div>
  )
}
