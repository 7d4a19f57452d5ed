import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicationFacets } from '@/modules/disclosure/queries/publication-facets'
import { publishedColumn, publishedColumns } from '@/modules/disclosure/queries/published-columns'
import { publishedDocuments } from '@/modules/disclosure/queries/published-documents'
import { cityNameIn } from '@/platform/city'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { PageHeading } from '@/ui/page-heading'
import { pageAddresses } from '../_components/page-addresses'
import { DocumentFilters } from './_components/document-filters'
import { DocumentList } from './_components/document-list'
import { addressOf, type ListAddress, readListAddress, type SearchParams } from './_components/list-address'

const FEED = '/feeds/all.atom'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('disclosure')
  return { title: t('title'), alternates: pageAddresses(await currentLocale(), '/documents', FEED) }
}

/** Everything the city has published, newest first (公开条例 24: 检索, 查阅, 下载). */
export default async function DocumentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const locale = await currentLocale()
  const t = await getTranslations('disclosure')
  const asked = readListAddress(await searchParams)
  const [columns, facets, column] = await Promise.all([
    publishedColumns(),
    publicationFacets(),
    asked.column ? publishedColumn(asked.column) : null,
  ])
  const issuerDepartmentId = facets.issuers.find(({ code }) => code === asked.issuer)?.id
  const filter = { year: asked.year, issuerDepartmentId, columnIds: column?.ids }
  const page = await publishedDocuments(filter, asked.after)
  const isNarrowed = [asked.year, asked.issuer, asked.column].some(Boolean)
  const path = (change: Partial<ListAddress>) =>
    localePath(locale, addressOf('/documents', { ...asked, after: undefined, ...change }))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead', { city: cityNameIn(locale) })} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <div className="stack">
          <DocumentFilters asked={asked} columns={columns} facets={facets} path={path} locale={locale} />
          <p className="text-small">
            <a href={FEED}>{t('feed-all')}</a>
          </p>
        </div>
        <DocumentList page={page} after={asked.after} path={path} isNarrowed={isNarrowed} locale={locale} />
      </div>
    </>
  )
}
