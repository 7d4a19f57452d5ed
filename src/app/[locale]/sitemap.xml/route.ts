import { dayOf } from '@/kernel/plain-date'
import { mappedServices } from '@/modules/catalogue/queries/mapped-services'
import { publishedDepartments } from '@/modules/departments/queries/published-departments'
import { type MappedPage, siteMap } from '@/modules/disclosure/domain/site-map'
import { mappedDocuments } from '@/modules/disclosure/queries/mapped-documents'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { env } from '@/platform/env'
import { localePath } from '@/platform/i18n/locale'
import { allowAnyone } from '@/platform/session/guards'

const FIXED: readonly MappedPage[] = ['/', '/services', '/documents', '/departments', '/track', '/verify'].map(
  (path) => ({ path }),
)

/** Every reading page in both languages, for search engines (47号: 站点地图). */
export async function GET(): Promise<Response> {
  await allowAnyone()
  const [services, departments, columns, documents] = await Promise.all([
    mappedServices(),
    publishedDepartments(),
    allColumns(),
    mappedDocuments(),
  ])
  const pages: MappedPage[] = [
    ...FIXED,
    ...services.map((code) => ({ path: `/services/${encodeURIComponent(code)}` })),
    ...departments.map(({ code }) => ({ path: `/departments/${code}` })),
    ...columns.filter(({ active }) => active).map(({ slug }) => ({ path: `/columns/${slug}` })),
    ...documents.map(({ id, updatedAt }) => ({ path: `/documents/${id}`, changedOn: dayOf(updatedAt) })),
  ]
  const xml = siteMap(env.PUBLIC_URL, pages, (path) => localePath('en', path))
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
