import { getTranslations } from 'next-intl/server'
import { EditionTable } from '@/app/[locale]/(newsroom)/admin/publishing/_components/edition-table'
import type { Staff } from '@/kernel/actor'
import { type EditorialWork, editorialWork, LISTED } from '@/modules/disclosure/queries/editorial-work'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { currentLocale } from '@/platform/i18n/current-locale'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { WorkList } from '@/ui/work-list'
import { editorialItems } from './editorial-items'

/** The first page of whoever handles no cases: what waits for them, counted, and by title what they have to act on. */
export async function OwnWorkPage({ officer }: { officer: Staff }) {
  const t = await getTranslations('desk')
  const locale = await currentLocale()
  const [work, unread] = await Promise.all([editorialWork(officer), unreadCount(officer)])
  const notices = {
    key: 'notices',
    text: t('work.counts.notices'),
    count: unread,
    href: localePath(locale, '/desk/notices'),
  }
  const waiting = work?.waiting ?? 0
  return (
    <div className="stack-wide">
      <PageHeading
        title={t('work.title')}
        lead={waiting > 0 ? t('work.lead', { name: officer.name, n: waiting }) : t('empty.mine')}
      />
      {!work && <EmptyState title={t('work.no-post')} detail={t('work.no-post-detail')} />}
      <WorkList label={t('work.label')} items={[...(work ? await editorialItems(work, locale) : []), notices]} />
      {work && <Lists work={work} locale={locale} />}
    </div>
  )
}

async function Lists({ work, locale }: { work: EditorialWork; locale: Locale }) {
  const t = await getTranslations('desk.work')
  return LISTED.filter((key) => work.lines[key].length > 0).map((key) => (
    <section key={key} aria-labelledby={key} className="stack-tight">
      <h2 id={key}>{t(`lists.${key}`)}</h2>
      <EditionTable editions={work.lines[key]} locale={locale} caption={t(`lists.${key}`)} />
    </section>
  ))
}
