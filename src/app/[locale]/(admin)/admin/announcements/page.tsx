import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { mayRelease } from '@/modules/front-page/domain/announcement-proposal'
import { shownAnnouncements, waitingAnnouncements } from '@/modules/front-page/queries/announcements'
import { requireAdmin } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { ShownCard } from './_components/shown-card'
import { WaitingCard } from './_components/waiting-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('announcements'))('title') }
}

/** Announcements that one administrator wrote and another puts on the home page; and those on it, to be taken down at once. */
export default async function AnnouncementsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const admin = await requireAdmin()
  if (!mayRelease(admin)) return notAllowed(admin)
  const [t, asked, waiting, shown] = [
    await getTranslations('announcements'),
    await searchParams,
    await waitingAnnouncements(admin),
    await shownAnnouncements(admin),
  ]
  const done = (['released', 'dropped', 'down'] as const).find((what) => what === asked.done)
  return (
    <div className="stack-wide">
      {done && <Notice tone="success" title={t(`done-${done}`)} live />}
      <PageHeading title={t('title')} lead={t('lead')} />
      {waiting.length === 0 && <EmptyState title={t('none')} />}
      {waiting.map((one) => (
        <WaitingCard key={one.id} waiting={one} />
      ))}
      {shown.length > 0 && (
        <section className="stack" aria-labelledby="shown">
          <h2 id="shown">{t('shown')}</h2>
          {shown.map((one) => (
            <ShownCard key={one.id} shown={one} />
          ))}
        </section>
      )}
    </div>
  )
}
