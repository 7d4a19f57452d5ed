import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { EDITION_STATUSES, type EditionStatus } from '@/modules/disclosure/domain/lifecycle'
import { isEditor, isKeeper, worksOnDocuments } from '@/modules/disclosure/domain/permissions'
import { editorialList } from '@/modules/disclosure/queries/editorial-list'
import { currentLocale } from '@/platform/i18n/current-locale'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { EditionTable } from './_components/edition-table'

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
  const sought = typeof asked.q === 'string' ? asked.q.trim().slice(0, 120) : ''
  const { items, counts, next } = await editorialList(actor, state, after, sought)
  const path = (of: EditionStatus, cursor?: string) => {
    const address = { state: of, ...(sought && { q: sought }), ...(cursor && { after: cursor }) }
    return localePath(locale, `/admin/publishing?${new URLSearchParams(address)}`)
  }
  return (
    <>
      <Heading actor={actor} locale={locale} />
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
      <SearchBox
        action={localePath(locale, '/admin/publishing')}
        hidden={{ state }}
        label={t('list.find')}
        placeholder={t('list.find')}
        buttonText={t('list.find-button')}
        defaultValue={sought}
      />
      {items.length === 0 ? (
        <EmptyState
          title={sought ? t('list.none-found', { sought }) : t('list.none')}
          detail={sought ? t('list.none-found-help') : t('list.none-help')}
        />
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

/** What else there is on the desk, as far as this person has to do with it. */
async function Heading({ actor, locale }: { actor: Staff; locale: Locale }) {
  const t = await getTranslations('publishing')
  return (
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
  )
}
