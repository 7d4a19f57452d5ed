import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words, wordsIn } from '@/app/[locale]/_shell/words'
import { publishedColumn } from '@/modules/disclosure/queries/published-columns'
import { publishedDocuments } from '@/modules/disclosure/queries/published-documents'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { PageHeading } from '@/ui/page-heading'
import { dayInWords } from '../../_components/day'
import { pageAddresses } from '../../_components/page-addresses'
import { DocumentList } from '../../documents/_components/document-list'
import {
  addressOf,
  type ListAddress,
  readListAddress,
  type SearchParams,
} from '../../documents/_components/list-address'

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

const placeOf = async ({ params }: PageProps) => (await publishedColumn((await params).slug)) ?? notFound()

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { column } = await placeOf(props)
  const locale = await currentLocale()
  return {
    title: wordsIn(locale, { zh: column.name, en: column.nameEn }),
    alternates: pageAddresses(locale, `/columns/${column.slug}`, `/feeds/${column.slug}.atom`),
  }
}

/** One column: what is published in it, how fresh it is, and how to follow it. */
export default async function ColumnPage(props: PageProps) {
  const { column, parent, ids } = await placeOf(props)
  const locale = await currentLocale()
  const t = await getTranslations('disclosure')
  const asked = readListAddress(await props.searchParams)
  const page = await publishedDocuments({ columnIds: ids, year: asked.year }, asked.after)
  const { updatedOn, updateCycleDays: cycle } = column
  const here = `/columns/${column.slug}`
  const path = (change: Partial<ListAddress>) => localePath(locale, addressOf(here, { year: asked.year, ...change }))
  const freshness = [
    updatedOn ? t('column-updated', { day: await dayInWords(updatedOn) }) : t('column-empty'),
    ...(cycle ? [t('column-cycle', { days: cycle })] : []),
  ]
  return (
    <>
      <Breadcrumbs
        label={t('way-up')}
        crumbs={[
          { href: localePath(locale, '/documents'), text: t('title') },
          ...(parent
            ? [
                {
                  href: localePath(locale, `/columns/${parent.slug}`),
                  text: wordsIn(locale, { zh: parent.name, en: parent.nameEn }),
                },
              ]
            : []),
        ]}
      />
      <PageHeading
        title={wordsIn(locale, { zh: column.name, en: column.nameEn })}
        lead={column.about && <Words zh={column.about} locale={locale} />}
      />
      <p className="mb-6 text-small text-ink-soft">
        {freshness.join(' · ')} · <a href={`/feeds/${column.slug}.atom`}>{t('feed')}</a>
      </p>
      {column.children.length > 0 && (
        <ul className="mb-8 flex flex-wrap gap-x-8 gap-y-2">
          {column.children.map((child) => (
            <li key={child.id}>
              <a href={localePath(locale, `/columns/${child.slug}`)}>
                <Words zh={child.name} en={child.nameEn} locale={locale} />
              </a>{' '}
              <span className="figures text-small text-ink-soft">{child.total}</span>
            </li>
          ))}
        </ul>
      )}
      <DocumentList page={page} after={asked.after} path={path} isNarrowed locale={locale} />
    </>
  )
}
