import { getTranslations } from 'next-intl/server'
import { type Fruitless, isMasked } from '@/modules/search/domain/fruitless'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'

/** What people asked for in vain, each with the way to teach it. */
export async function FruitlessTable({ queries, locale }: { queries: readonly Fruitless[]; locale: Locale }) {
  const t = await getTranslations('search-words')
  const teach = (query: string) => localePath(locale, `/admin/publishing/words/new?said=${encodeURIComponent(query)}`)
  return (
    <section aria-labelledby="fruitless" className="stack">
      <h2 id="fruitless">{t('fruitless')}</h2>
      <p>{queries.length === 0 ? t('fruitless-none') : t('fruitless-lead')}</p>
      {queries.length > 0 && (
        <Table
          caption={t('fruitless')}
          captionHidden
          columns={[
            { key: 'query', header: t('query') },
            { key: 'count', header: t('count'), numeric: true },
            { key: 'teach', header: t('teach') },
          ]}
          rows={queries.map(({ query, count }) => ({
            key: query,
            cells: {
              query: <span lang="zh-CN">{query}</span>,
              count,
              teach: isMasked(query) ? null : <a href={teach(query)}>{t('teach')}</a>,
            },
          }))}
        />
      )}
    </section>
  )
}
