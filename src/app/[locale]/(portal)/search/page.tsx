import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { find } from '@/modules/search/queries/find'
import { countQuery } from '@/modules/search/use-cases/count-query'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentActor } from '@/platform/session/current-actor'
import { SearchBox } from '@/ui/search-box'
import { FoundList } from './_parts/found-list'
import { NothingFound } from './_parts/nothing-found'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const queryOf = async ({ searchParams }: PageProps): Promise<string> => {
  const { q } = await searchParams
  return (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).trim().slice(0, 200)
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const t = await getTranslations('search')
  const query = await queryOf(props)
  return { title: query ? t('title-for', { query }) : t('title'), robots: { index: false } }
}

/** What the city has for these words; help where there is nothing. */
export default async function SearchPage(props: PageProps) {
  const locale = await currentLocale()
  const t = await getTranslations('search')
  const query = await queryOf(props)
  const answer = query === '' ? null : await find(query)
  if (answer) await countQuery(await currentActor(), query, answer.total)
  return (
    <>
      <h1 className="sr-only">{query ? t('title-for', { query }) : t('title')}</h1>
      <div className="stack">
        <SearchBox
          action={localePath(locale, '/search')}
          size="big"
          id="search-again"
          label={t('label')}
          buttonText={t('button')}
          defaultValue={query}
          suggest={{ url: '/api/suggest', countText: t.raw('suggestions') }}
        />
        {answer && answer.total > 0 && <FoundList answer={answer} query={query} locale={locale} />}
        {(!answer || answer.total === 0) && <NothingFound query={query} locale={locale} />}
      </div>
    </>
  )
}
