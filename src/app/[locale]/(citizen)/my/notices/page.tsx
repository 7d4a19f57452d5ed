import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { myNotices } from '@/modules/notifications/queries/my-notices'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireCitizen } from '@/platform/session/guards'
import { EmptyState } from '@/ui/empty-state'
import { Form } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { SubmitButton } from '@/ui/submit-button'
import { NoticeRow } from './_parts/notice-row'
import { markReadAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

/** What the city has told me, newest first. Reading is said by a press: looking at a page changes nothing. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const citizen = await requireCitizen()
  const { before } = await searchParams
  const [{ notices, older }, unread] = await Promise.all([myNotices(citizen, before ?? null), unreadCount(citizen)])
  const [t, locale] = [await getTranslations('notifications'), await currentLocale()]
  const path = localePath(locale, '/my/notices')
  const newest = notices[0]
  return (
    <div className="stack">
      <PageHeading title={t('title')} lead={t('lead')}>
        {newest && unread > 0 && !before && (
          <Form action={markReadAction}>
            <input type="hidden" name="upTo" value={newest.id} />
            <SubmitButton kind="secondary" pendingText={t('marking')}>
              {t('mark-read')}
            </SubmitButton>
          </Form>
        )}
      </PageHeading>
      {notices.length === 0 && <EmptyState title={t('none-title')} detail={t('none')} />}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      <Pagination
        label={t('pages')}
        newer={before ? { href: path, text: t('newest') } : undefined}
        older={older ? { href: `${path}?before=${older}`, text: t('older') } : undefined}
      />
    </div>
  )
}
