import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listServices } from '@/modules/catalogue/queries/list-services'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { publishedDepartments } from '@/modules/departments/queries/published-departments'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { pageAddresses } from '../_components/page-addresses'
import { ServiceRows } from '../_components/service-rows'
import { addressOf, readListAddress, type SearchParams } from './_components/list-address'
import { ServiceFilters } from './_components/service-filters'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalogue')
  return { title: t('list.title'), alternates: pageAddresses(await currentLocale(), '/services') }
}

/** All services: by subject, turn in life, department and audience; page by page. */
export default async function ServicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const locale = await currentLocale()
  const t = await getTranslations('catalogue')
  const asked = readListAddress(await searchParams)
  const departments = await publishedDepartments()
  const department = departments.find((one) => one.code === asked.department)
  const { subject, event: lifeEvent, audience } = asked
  const filter = { subject, lifeEvent, audience, departmentId: department?.id }
  const [page, tallies] = await Promise.all([listServices(filter, asked.after), serviceTallies()])
  if (tallies.total === 0) return <NothingYet />
  const path = (change: Partial<typeof asked>) =>
    localePath(locale, addressOf({ ...asked, after: undefined, ...change }))
  return (
    <>
      <PageHeading title={t('list.title')} lead={t('list.lead', { total: tallies.total, online: tallies.online })} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <ServiceFilters asked={asked} tallies={tallies} departments={departments} path={path} locale={locale} />
        <section aria-labelledby="found">
          <h2 id="found" className="mb-4 text-lead">
            {t('list.found', { total: page.total })}
          </h2>
          {page.items.length === 0 ? (
            <EmptyState title={t('list.none')} detail={t('list.none-help')}>
              <a href={localePath(locale, '/services')}>{t('list.all')}</a>
            </EmptyState>
          ) : (
            <ServiceRows services={page.items} locale={locale} />
          )}
          <Pagination
            label={t('list.pages')}
            newer={asked.after ? { href: path({}), text: t('list.first-page') } : undefined}
            older={page.next ? { href: path({ after: page.next }), text: t('list.next-page') } : undefined}
          />
        </section>
      </div>
    </>
  )
}

async function NothingYet() {
  const [t, portal] = await Promise.all([getTranslations('catalogue'), getTranslations('portal')])
  return (
    <>
      <PageHeading title={t('list.title')} />
      <EmptyState title={portal('home.nothing-yet')} detail={portal('home.nothing-yet-help')} />
    </>
  )
}
