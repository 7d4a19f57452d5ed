import { getTranslations } from 'next-intl/server'
import type { PublishedPage } from '@/modules/disclosure/queries/published-documents'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { Pagination } from '@/ui/pagination'
import { DocumentRows } from '../../_components/document-rows'

type DocumentListProps = {
  page: PublishedPage
  /** The place in the list that the reader came to; undefined at its beginning. */
  after: string | undefined
  path: (change: { after?: string }) => string
  /** Whether the reader chose a column, a year or an office: then choosing less shows more. */
  isNarrowed: boolean
  locale: Locale
}

/** How many there are, the documents themselves, and the way to older ones. */
export async function DocumentList({ page, after, path, isNarrowed, locale }: DocumentListProps) {
  const t = await getTranslations('disclosure')
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="mb-4 text-lead">
        {t(page.isMore ? 'found-many' : 'found', { total: page.total })}
      </h2>
      {page.items.length === 0 ? (
        <Nothing isNarrowed={isNarrowed} locale={locale} />
      ) : (
        <DocumentRows documents={page.items} locale={locale} />
      )}
      <Pagination
        label={t('pages')}
        newer={after ? { href: path({ after: undefined }), text: t('from-start') } : undefined}
        older={page.next ? { href: path({ after: page.next }), text: t('older') } : undefined}
      />
    </section>
  )
}

async function Nothing({ isNarrowed, locale }: Pick<DocumentListProps, 'isNarrowed' | 'locale'>) {
  const t = await getTranslations('disclosure')
  if (!isNarrowed) return <EmptyState title={t('nothing-yet')} />
  return (
    <EmptyState title={t('none')} detail={t('none-help')}>
      <a href={localePath(locale, '/documents')}>{t('show-all')}</a>
    </EmptyState>
  )
}
