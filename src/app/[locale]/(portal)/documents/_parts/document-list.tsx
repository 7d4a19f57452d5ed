import { getTranslations } from 'next-intl/server'
import type { PublishedPage } from '@/modules/disclosure/queries/published-documents'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { Pagination } from '@/ui/pagination'
import { DocumentRows } from '../../_parts/document-rows'

type DocumentListProps = {
  page: PublishedPage
  /** The place in the list that the reader came to; undefined at its beginning. */
  after: string | undefined
  path: (change: { after?: string }) => string
  locale: Locale
}

/** How many there are, the documents themselves, and the way to older ones. */
export async function DocumentList({ page, after, path, locale }: DocumentListProps) {
  const t = await getTranslations('disclosure')
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="mb-4 text-lead">
        {t(page.isMore ? 'found-many' : 'found', { total: page.total })}
      </h2>
      {page.items.length === 0 ? (
        <EmptyState title={t('none')} detail={t('none-help')}>
          <a href={localePath(locale, '/documents')}>{t('show-all')}</a>
        </EmptyState>
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
