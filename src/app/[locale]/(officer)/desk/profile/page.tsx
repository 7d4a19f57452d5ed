import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProfileFacts } from '@/app/[locale]/_profile/profile-facts'
import { SavedNotice } from '@/app/[locale]/_profile/saved-notice'
import { SessionList } from '@/app/[locale]/_profile/session-list'
import { holdingsOf } from '@/modules/departments/queries/holdings-of'
import { ownStandIns } from '@/modules/departments/queries/stand-ins'
import { ownProfile } from '@/modules/identity/queries/own-profile'
import { ownSessions } from '@/modules/identity/queries/own-sessions'
import { currentSession } from '@/platform/session/current-actor'
import { requireStaff } from '@/platform/session/guards'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { staffRows } from './_components/staff-rows'
import { endOtherSessionsAction, endSessionAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('profile.title') }
}

/** What the city keeps about a member of staff, their posts, and where they are signed in. */
export default async function StaffProfilePage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const staff = await requireStaff()
  const [{ saved }, t, profile, holdings, standIns, sessions, session] = await Promise.all([
    searchParams,
    getTranslations('identity'),
    ownProfile(staff),
    holdingsOf([staff.id]),
    ownStandIns(staff),
    ownSessions(staff),
    currentSession(),
  ])
  if (!profile) notFound()
  return (
    <div className="stack-wide">
      <SavedNotice saved={saved} />
      <PageHeading title={t('profile.title')} lead={t('profile.lead')} />
      {profile.isDemo && (
        <Notice title={t('profile.demo')}>
          <p>{t('profile.demo-detail')}</p>
        </Notice>
      )}
      <ProfileFacts profile={profile} home="/desk/profile" more={await staffRows(staff, profile, holdings, standIns)} />
      <SessionList
        sessions={sessions}
        currentId={session?.id}
        endSession={endSessionAction}
        endOthers={endOtherSessionsAction}
      />
    </div>
  )
}
