import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EDITION_STATUSES, type EditionStatus } from '@/modules/disclosure/domain/lifecycle'
import { isEditor, isKeeper, worksOnDocuments } from '@/modules/disclosure/domain/permissions'
import { editorialList } from '@/modules/disclosure/queries/editorial-list'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { Tabs } from '@/ui/tabs'
import { EditionTable } from './_parts/edition-table'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('title') }
}

/** What stands on the publishing desk of one's departments, by state. */
export default async function PublishingPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  const locale = await currentLocale()
  const t = await getTranslations('publishing')
  const asked = await searchParams
  const state: EditionStatus =
    EDITION_STATUSES.find((one) => one === asked.state) ?? (isEditor(actor) ? 'draft' : 'submitted')
  const after = typeof asked.after === 'string' ? asked.after : undefined
  const { items, counts, next } = await editorialList(actor, state, after)
  const path = (of: EditionStatus, cursor?: string) =>
    localePath(locale, `/admin/publishing?state=${of}${cursor ? `&after=${cursor}` : ''}`)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')}>
        <a href={localePath(locale, '/admin/publishing/columns')}>{t('columns.title')}</a>
        <a href={localePath(locale, '/admin/publishing/requests')}>{t('requests.title')}</a>
        {isKeeper(actor) && <a href={localePath(locale, '/admin/publishing/imports')}>{t('imports.title')}</a>}
        {isEditor(actor) && <a href={localePath(locale, '/admin/publishing/words')}>{t('words')}</a>}
        {isEditor(actor) && (
          <ButtonLink kind="primary" href={localePath(locale, '/admin/publishing/new')}>
            {t('list.new')}
          </ButtonLink>
        )}
      </PageHeading>
      {!worksOnDocuments(actor) && <Notice tone="warning">{t('not-yours')}</Notice>}
      <Tabs
        label={t('states')}
        current={state}
        tabs={EDITION_STATUSES.map((key) => ({
          key,
          href: path(key),
          text: t(`state.${key}`),
          count: counts.get(key) ?? 0,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t('list.none')} detail={t('list.none-help')} />
      ) : (
        <EditionTable editions={items} locale={locale} />
      )}
      <Pagination
        label={t('list.pages')}
        newer={after ? { href: path(state), text: t('list.from-start') } : undefined}
        older={next ? { href: path(state, next), text: t('list.older') } : undefined}
      />
    </>
  )
}
