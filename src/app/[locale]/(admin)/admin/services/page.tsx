import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { listServices } from '@/modules/catalogue/queries/list-services'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { Table } from '@/ui/table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('admin.title') }
}

type PageProps = { searchParams: Promise<{ after?: string | string[] }> }

/** Every service on offer, for whoever manages the catalogue. */
export default async function ServicesAdminPage({ searchParams }: PageProps) {
  await requireAdmin()
  const { after } = await searchParams
  const cursor = Array.isArray(after) ? after[0] : after
  const [t, locale, page, tallies] = await Promise.all([
    getTranslations('catalogue'),
    currentLocale(),
    listServices({}, cursor, 50),
    serviceTallies(),
  ])
  const list = localePath(locale, '/admin/services')
  return (
    <>
      <PageHeading title={t('admin.title')} lead={t('admin.lead', { total: tallies.total, online: tallies.online })} />
      {page.items.length === 0 ? (
        <EmptyState title={t('admin.none')} detail={t('admin.none-help')} />
      ) : (
        <Table
          caption={t('admin.list')}
          captionHidden
          columns={['name', 'department', 'kind', 'how', 'state'].map((key) => ({ key, header: t(`admin.${key}`) }))}
          rows={page.items.map((service) => ({
            key: service.id,
            cells: {
              name: (
                <a href={`${list}/${encodeURIComponent(service.code)}`}>
                  <Words zh={service.name} en={service.nameEn} locale={locale} />
                </a>
              ),
              department: <Words zh={service.departmentName} en={service.departmentNameEn} locale={locale} />,
              kind: t(`item-types.${service.itemType}`),
              how: t(service.isOnline ? 'online' : 'at-the-window'),
              state: t(`admin.states.${service.state}`),
            },
          }))}
        />
      )}
      <Pagination
        label={t('list.pages')}
        newer={cursor ? { href: list, text: t('list.first-page') } : undefined}
        older={page.next ? { href: `${list}?after=${page.next}`, text: t('list.next-page') } : undefined}
      />
    </>
  )
}
