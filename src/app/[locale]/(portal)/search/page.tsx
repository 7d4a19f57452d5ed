import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { find } from '@/modules/search/queries/find'
import { countQuery } from '@/modules/search/use-cases/count-query'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentActor } from '@/platform/session/current-actor'
import { SearchBox } from '@/ui/search-box'
import { FoundList } from './_components/found-list'
import { NothingFound } from './_components/nothing-found'
import {
  isNarrowed,
  readSearchAddress,
  type SearchAddress,
  type SearchParams,
  searchAddress,
} from './_components/search-address'
import { hasFacets, SearchFacets } from './_components/search-facets'

type PageProps = { searchParams: Promise<SearchParams> }

const PAGE = 20
const BESIDE_FACETS = 'grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]'

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const t = await getTranslations('search')
  const { query } = readSearchAddress(await searchParams)
  return { title: query ? t('title-for', { query }) : t('title'), robots: { index: false } }
}

/** What the city has for these words, services and documents alike; help where there is nothing. */
export default async function SearchPage({ searchParams }: PageProps) {
  const locale = await currentLocale()
  const t = await getTranslations('search')
  const asked = readSearchAddress(await searchParams)
  const { query, page, ...narrowing } = asked
  const answer = query === '' ? null : await find(query, { ...narrowing, limit: PAGE, offset: (page - 1) * PAGE })
  const isFirst = page === 1 && !isNarrowed(asked)
  if (answer && isFirst) await countQuery(await currentActor(), query, answer.total)
  const path = (change: Partial<SearchAddress>) => localePath(locale, searchAddress({ ...asked, page: 1, ...change }))
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
        {answer && (answer.total > 0 || isNarrowed(asked)) ? (
          <div className={hasFacets(answer.facets, asked) ? BESIDE_FACETS : ''}>
            <FoundList
              answer={isFirst ? answer : { ...answer, service: null }}
              asked={asked}
              path={path}
              locale={locale}
            />
            <div className="lg:order-first">
              <SearchFacets facets={answer.facets} asked={asked} path={path} />
            </div>
          </div>
        ) : (
          <NothingFound query={query} locale={locale} />
        )}
      </div>
    </>
  )
}
