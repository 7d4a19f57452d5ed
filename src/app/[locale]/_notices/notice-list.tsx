import { getTranslations } from 'next-intl/server'
import type { Citizen, Staff } from '@/kernel/actor'
import { myNotices } from '@/modules/notifications/queries/my-notices'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { Form } from '@/ui/form'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { SubmitButton } from '@/ui/submit-button'
import { NoticeRow } from './notice-row'
import { noticeTitles } from './notice-titles'

type NoticeListProps = {
  reader: Citizen | Staff
  before: string | undefined
  /** Where the list is read: citizens and staff have pages of their own. */
  at: '/my/notices' | '/desk/notices'
  markRead: (form: FormData) => Promise<void>
}

/** What the city has told a person, newest first. Reading is said by a press: looking at a page changes nothing. */
export async function NoticeList({ reader, before, at, markRead }: NoticeListProps) {
  const [{ notices, older }, unread] = await Promise.all([myNotices(reader, before ?? null), unreadCount(reader)])
  const [t, locale] = [await getTranslations('notifications'), await currentLocale()]
  const titleOf = await noticeTitles(reader, notices, locale)
  const path = localePath(locale, at)
  const newest = notices[0]
  const isStaff = reader.kind === 'staff'
  return (
    <div className="stack">
      <PageHeading title={t('title')} lead={t(isStaff ? 'lead-staff' : 'lead')}>
        {newest && unread > 0 && !before && (
          <Form action={markRead}>
            <input type="hidden" name="upTo" value={newest.id} />
            <SubmitButton kind="secondary" pendingText={t('marking')}>
              {t('mark-read')}
            </SubmitButton>
          </Form>
        )}
      </PageHeading>
      {notices.length === 0 && <EmptyState title={t('none-title')} detail={t(isStaff ? 'none-staff' : 'none')} />}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} title={titleOf(notice)} />
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
