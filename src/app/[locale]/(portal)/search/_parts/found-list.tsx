import { getTranslations } from 'next-intl/server'
import type { SearchAnswer } from '@/modules/search/queries/find'
import type { Locale } from '@/platform/i18n/locale'
import { FoundItem } from './found-item'

/** Results, best first; says so when they only come close to the words. */
export async function FoundList({ answer, query, locale }: { answer: SearchAnswer; query: string; locale: Locale }) {
  const t = await getTranslations('search')
  const { total } = answer
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="text-lead">
        {t(answer.near ? 'near' : answer.isMore ? 'found-many' : 'found', { total, query })}
      </h2>
      <ol className="mt-4 border-t border-line">
        {answer.items.map((hit) => (
          <FoundItem key={hit.id} hit={hit} needles={answer.needles} locale={locale} />
        ))}
      </ol>
    </section>
  )
}
