import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { type PublishedDepartment, publishedDepartments } from '@/modules/departments/queries/published-departments'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { pageAddresses } from '../_components/page-addresses'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal')
  return { title: t('departments.title'), alternates: pageAddresses(await currentLocale(), '/departments') }
}

const GROUPS = [
  { key: 'departments', kinds: ['government', 'department', 'agency', 'task_force'] },
  { key: 'towns', kinds: ['subdistrict', 'town'] },
] as const

/** Every body of the city, departments and towns (47号: none of them has a site of its own). */
export default async function DepartmentsPage() {
  const t = await getTranslations('portal')
  const [all, tallies] = await Promise.all([publishedDepartments(), serviceTallies()])
  if (all.length === 0)
    return (
      <>
        <PageHeading title={t('departments.title')} />
        <EmptyState title={t('departments.none')} />
      </>
    )
  return (
    <>
      <PageHeading title={t('departments.title')} lead={t('departments.lead')} />
      <div className="stack-wide">
        {GROUPS.map(({ key, kinds }) => (
          <Group
            key={key}
            title={t(`departments.${key}`)}
            id={key}
            members={all.filter(({ kind }) => kinds.some((one) => one === kind))}
            counts={tallies.departments}
          />
        ))}
      </div>
    </>
  )
}

type GroupProps = { title: string; id: string; members: readonly PublishedDepartment[]; counts: Map<string, number> }

async function Group({ title, id, members, counts }: GroupProps) {
  const locale = await currentLocale()
  const t = await getTranslations('portal')
  if (members.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="mt-4 grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
        {members.map((one) => (
          <li key={one.id} className="border-t border-line py-3">
            <a href={localePath(locale, `/departments/${one.code}`)}>
              <Words zh={one.name} en={one.nameEn} locale={locale} />
            </a>
            {counts.has(one.id) && (
              <p className="text-small text-ink-soft">
                {t('departments.services', { count: counts.get(one.id) ?? 0 })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
