import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { myDrafts } from '@/modules/applications/queries/my-drafts'
import { myCases } from '@/modules/casework/queries/my-cases'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireCitizen } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { CaseRow } from './_components/case-row'
import { caseTitles } from './_components/case-titles'
import { LostContacts } from './_components/lost-contacts'
import { WaitingRecovery } from './_components/waiting-recovery'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my.home'))('title') }
}

/** What have I applied for, how far is it, and what is mine to do now? */
export default async function MyPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const citizen = await requireCitizen()
  const { before } = await searchParams
  const [t, locale] = [await getTranslations('my.home'), await currentLocale()]
  const [{ cases, next }, { drafts }, unread] = await Promise.all([
    myCases(citizen, before),
    myDrafts(citizen),
    unreadCount(citizen),
  ])
  const titleOf = await caseTitles(cases, locale)
  const my = (path: string) => localePath(locale, `/my${path}`)
  return (
    <div className="stack">
      <PageHeading title={t('greeting', { name: citizen.name })} />
      <WaitingRecovery citizen={citizen} />
      <LostContacts citizen={citizen} />
      {unread > 0 && (
        <Notice title={t('unread', { count: unread })}>
          <a href={my('/notices')}>{t('read-notices')}</a>
        </Notice>
      )}
      {drafts.length > 0 && (
        <Notice title={t('drafts', { count: drafts.length })}>
          <a href={my(drafts.length === 1 ? `/apply/draft/${drafts[0]?.id}` : '/drafts')}>{t('go-on')}</a>
        </Notice>
      )}
      <section>
        <h2>{t('cases')}</h2>
        {cases.length === 0 ? (
          <EmptyState title={t('none-title')} detail={t('none')}>
            <ButtonLink href={localePath(locale, '/services')}>{t('find-service')}</ButtonLink>
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {cases.map((one) => (
              <CaseRow key={one.id} one={one} title={titleOf(one)} />
            ))}
          </ul>
        )}
        <Pagination
          label={t('pages')}
          newer={before ? { href: my(''), text: t('newest') } : undefined}
          older={next ? { href: `${my('')}?before=${encodeURIComponent(next)}`, text: t('older') } : undefined}
        />
      </section>
    </div>
  )
}
