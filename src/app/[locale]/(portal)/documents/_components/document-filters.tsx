import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/app/[locale]/_shell/words'
import type { PublicationFacets } from '@/modules/disclosure/queries/publication-facets'
import type { ColumnLine } from '@/modules/disclosure/queries/published-columns'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Details } from '@/ui/details'
import type { ListAddress } from './list-address'

type FiltersProps = {
  asked: ListAddress
  columns: readonly ColumnLine[]
  facets: PublicationFacets
  path: (change: Partial<ListAddress>) => string
  locale: Locale
}

/** Ways to narrow the list, as links: columns, years, who issued it. */
export async function DocumentFilters({ asked, columns, facets, path, locale }: FiltersProps) {
  const t = await getTranslations('disclosure')
  return (
    <nav aria-label={t('narrow')} className="stack-tight">
      <Details summary={t('columns')} open>
        <ul className="text-small">
          {columns
            .filter(({ total }) => total > 0)
            .map((column) => (
              <li key={column.id}>
                <a href={localePath(locale, `/columns/${column.slug}`)} className="inline-block py-1">
                  <Words zh={column.name} en={column.nameEn} locale={locale} />
                </a>{' '}
                <span className="figures text-ink-soft">{column.total}</span>
              </li>
            ))}
        </ul>
      </Details>
      <Details summary={t('years')} open={asked.year !== undefined}>
        <Choices
          choices={facets.years.map((year) => ({
            key: String(year),
            href: path({ year: asked.year === year ? undefined : year }),
            text: t('year', { year: String(year) }),
            isChosen: asked.year === year,
          }))}
        />
      </Details>
      <Details summary={t('issuers')} open={asked.issuer !== undefined}>
        <Choices
          choices={facets.issuers.map(({ code, name, nameEn, total }) => ({
            key: code,
            href: path({ issuer: asked.issuer === code ? undefined : code }),
            text: <Words zh={name} en={nameEn} locale={locale} />,
            count: total,
            isChosen: asked.issuer === code,
          }))}
        />
      </Details>
    </nav>
  )
}

type Choice = { key: string; href: string; text: ReactNode; count?: number; isChosen: boolean }

function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul className="text-small">
      {choices.map(({ key, href, text, count, isChosen }) => (
        <li key={key}>
          <a
            href={href}
            aria-current={isChosen ? 'true' : undefined}
            className={isChosen ? 'inline-block py-1 font-semibold' : 'inline-block py-1'}
          >
            {isChosen && <span aria-hidden="true">✓ </span>}
            {text}
          </a>{' '}
          {count !== undefined && <span className="figures text-ink-soft">{count}</span>}
        </li>
      ))}
    </ul>
  )
}
