import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import type { SearchAnswer } from '@/modules/search/queries/find'
import type { Locale } from '@/platform/i18n/locale'
import { Pagination } from '@/ui/pagination'
import { FoundItem } from './found-item'
import type { SearchAddress } from './search-address'
import { ServiceCard } from './service-card'

type FoundListProps = {
  answer: SearchAnswer
  asked: SearchAddress
  path: (change: Partial<SearchAddress>) => string
  locale: Locale
}

/** Results, best first; says so when they only come close to the words. The service that is meant stands before them. */
export async function FoundList({ answer, asked, path, locale }: FoundListProps) {
  const t = await getTranslations('search')
  const { total, service, needles, items, hasNext, missing } = answer
  const { query, page } = asked
  const rest = items.filter(({ id }) => id !== service?.id)
  // The card above is all there is: a heading over nothing would say less.
  const isAlone = service !== null && rest.length === 0 && missing.length === 0
  const offices = items.flatMap(({ facts: { department } }) => (typeof department === 'string' ? department : []))
  const named = await officialNames(locale, { departments: offices })
  const start = (page - 1) * answer.limit + 1
  return (
    <div className="stack">
      {service && <ServiceCard service={service} locale={locale} />}
      <section aria-labelledby="results">
        <h2 id="results" className={isAlone ? 'sr-only' : 'text-lead'}>
          {t(answer.near ? 'near' : answer.isMore ? 'found-many' : 'found', { total, query })}
        </h2>
        {page === 1 && missing.length > 0 && (
          <p className="mt-2 text-ink-soft">
            {t('missing', { words: missing.map((word) => t('word', { word })).join(t('between-words')) })}
          </p>
        )}
        {rest.length > 0 && (
          <ol className="mt-4 border-t border-line" start={start}>
            {rest.map((hit) => (
              <FoundItem key={hit.id} hit={hit} needles={needles} locale={locale} named={named} />
            ))}
          </ol>
        )}
        <Pagination
          label={t('pages')}
          newer={page > 1 ? { href: path({ page: page - 1 }), text: t('page-before') } : undefined}
          older={hasNext ? { href: path({ page: page + 1 }), text: t('page-after') } : undefined}
        />
      </section>
    </div>
  )
}
