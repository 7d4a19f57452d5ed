import { getTranslations } from 'next-intl/server'
import type { Taught } from '@/modules/search/domain/taught'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { Table } from '@/ui/table'

/** Sayings with what they mean; each leads to where it is changed. */
export async function SayingTable({ sayings, locale }: { sayings: readonly Taught[]; locale: Locale }) {
  const t = await getTranslations('search-words')
  if (sayings.length === 0) return <EmptyState title={t('none')} detail={t('none-help')} />
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={(['said', 'meant', 'first', 'by'] as const).map((key) => ({ key, header: t(key) }))}
      rows={sayings.map(({ id, said, meant, firstUrl, updatedBy }) => ({
        key: id,
        cells: {
          said: (
            <a href={localePath(locale, `/admin/publishing/words/${id}`)} lang="zh-CN">
              {said}
            </a>
          ),
          meant: <span lang="zh-CN">{meant.join('、') || '—'}</span>,
          first: firstUrl ? <a href={localePath(locale, firstUrl)}>{firstUrl}</a> : '—',
          by: <span lang="zh-CN">{updatedBy}</span>,
        },
      }))}
    />
  )
}
