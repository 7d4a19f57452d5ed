import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { DOCUMENT_KINDS } from '@/modules/disclosure/domain/document'
import { SHOWN_VALIDITIES } from '@/modules/disclosure/domain/validity-on'
import { FACETS, type Facet, type Facets } from '@/modules/search/domain/narrowing'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Details } from '@/ui/details'
import type { SearchAddress } from './search-address'

type FacetsProps = { facets: Facets; asked: SearchAddress; path: (change: Partial<SearchAddress>) => string }

const shownFacets = (facets: Facets, asked: SearchAddress) =>
  FACETS.filter((facet) => facets[facet].length > 1 || asked[facet] !== undefined)

/** Whether there is anything to narrow by. */
export const hasFacets = (facets: Facets, asked: SearchAddress): boolean => shownFacets(facets, asked).length > 0

/** Ways to narrow the results, each with how many there would be; a second click takes it back. */
export async function SearchFacets({ facets, asked, path }: FacetsProps) {
  const t = await getTranslations('search')
  const nameOf = await namesOfValues(facets)
  const shown = shownFacets(facets, asked)
  if (shown.length === 0) return null
  return (
    <nav aria-label={t('narrow')} className="stack-tight">
      {shown.map((facet) => (
        <Details key={facet} summary={t(`facets.${facet}`)} open={facet === 'section' || asked[facet] !== undefined}>
          <ul className="text-small">
            {facets[facet].map(({ value, count }) => (
              <li key={value}>
                <FacetLink isChosen={String(asked[facet]) === value} href={path(changeTo(facet, value, asked))}>
                  {nameOf(facet, value)}
                </FacetLink>{' '}
                <span className="figures text-ink-soft">{count}</span>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </nav>
  )
}

function FacetLink({ isChosen, href, children }: { isChosen: boolean; href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={isChosen ? 'true' : undefined}
      className={isChosen ? 'inline-block py-1 font-semibold' : 'inline-block py-1'}
    >
      {isChosen && <span aria-hidden="true">✓ </span>}
      {children}
    </a>
  )
}

function changeTo(facet: Facet, value: string, asked: SearchAddress): Partial<SearchAddress> {
  if (String(asked[facet]) === value) return { [facet]: undefined }
  return { [facet]: facet === 'year' ? Number(value) : value }
}

/** Kinds and validities in the reader's language; who issued something, as it is called. */
async function namesOfValues(facets: Facets): Promise<(facet: Facet, value: string) => ReactNode> {
  const [t, words] = await Promise.all([getTranslations('search'), getTranslations('disclosure')])
  const named = await officialNames(await currentLocale(), { departments: facets.issuer.map(({ value }) => value) })
  return (facet, value) => {
    if (facet === 'section') {
      const kind = DOCUMENT_KINDS.find((one) => one === value)
      return kind ? words(`kinds.${kind}`) : t(value === 'department' ? 'departments' : 'services')
    }
    const validity = facet === 'validity' ? SHOWN_VALIDITIES.find((one) => one === value) : undefined
    if (validity) return words(`validities.${validity}`)
    return facet === 'issuer' ? named(value) : value
  }
}
