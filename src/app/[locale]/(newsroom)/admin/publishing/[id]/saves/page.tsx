import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { editionSaves } from '@/modules/disclosure/queries/edition-saves'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { Table } from '@/ui/table'
import { timeInWords } from '../../_components/time-in-words'

type PageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('saves.title') }
}

/** What a draft held at each save, newest first; each leads to its words. */
export default async function SavesPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const [{ id }, { before }, locale, t] = await Promise.all([
    params,
    searchParams,
    currentLocale(),
    getTranslations('publishing'),
  ])
  const from = /^\d{1,9}$/.test(String(before)) ? Number(before) : undefined
  const history = (await editionSaves(actor, id, from)) ?? notFound()
  const path = (to = '') => localePath(locale, `/admin/publishing/${id}${to}`)
  const rows = await Promise.all(
    history.entries.map(async (entry) => ({
      key: entry.id,
      cells: {
        when: <a href={path(`/saves/${entry.id}`)}>{await timeInWords(entry.savedAt)}</a>,
        who: <span lang="zh-CN">{entry.savedByName || '—'}</span>,
        how: t(`saves.kind.${entry.kind}`),
      },
    })),
  )
  return (
    <div className="stack-wide">
      <Breadcrumbs
        label={t('edition.way-up')}
        crumbs={[
          { href: localePath(locale, '/admin/publishing'), text: t('title') },
          { href: path(), text: history.edition.title },
        ]}
      />
      <PageHeading title={t('saves.title')} lead={t('saves.lead')} />
      {rows.length === 0 ? (
        <EmptyState title={t('saves.none')} detail={t('saves.none-help')} />
      ) : (
        <Table
          caption={t('saves.title')}
          captionHidden
          columns={(['when', 'who', 'how'] as const).map((key) => ({ key, header: t(`saves.${key}`) }))}
          rows={rows}
        />
      )}
      <Pagination
        label={t('list.pages')}
        newer={from ? { href: path('/saves'), text: t('list.from-start') } : undefined}
        older={history.next ? { href: path(`/saves?before=${history.next}`), text: t('list.older') } : undefined}
      />
    </div>
  )
}
