import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ADMIN_ROLES } from '@/kernel/actor'
import { mayListPeople } from '@/modules/identity/domain/permissions'
import { listPeople } from '@/modules/identity/queries/list-people'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { Button, ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { Select } from '@/ui/select'
import { TextInput } from '@/ui/text-input'
import { PeopleTable } from './_components/people-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('people.title') }
}

type PeoplePageProps = { searchParams: Promise<{ q?: string; role?: string; after?: string }> }

/** Everybody who works here, by name. */
export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const admin = await requireAdmin()
  if (!mayListPeople(admin)) return notAllowed(admin)
  const [asked, t, roles, locale] = await Promise.all([
    searchParams,
    getTranslations('admin.people'),
    getTranslations('identity.roles'),
    currentLocale(),
  ])
  const adminRole = ADMIN_ROLES.find((role) => role === asked.role)
  const text = asked.q?.trim() || undefined
  const { people, after } = await listPeople(admin, { text, adminRole, after: asked.after })
  const here = localePath(locale, '/admin/people')
  const address = (more: Record<string, string>) =>
    `${here}?${new URLSearchParams({ ...(text && { q: text }), ...(adminRole && { role: adminRole }), ...more })}`
  return (
    <div className="stack-wide">
      <PageHeading title={t('title')} lead={t('lead')}>
        {admin.adminRole === 'system_admin' && (
          <ButtonLink kind="primary" href={localePath(locale, '/admin/people/new')}>
            {t('new')}
          </ButtonLink>
        )}
      </PageHeading>
      <search>
        <form action={here} method="get" className="filter-row">
          <TextInput name="q" label={t('search')} defaultValue={text} />
          <Select
            name="role"
            label={t('role-filter')}
            emptyText={t('all')}
            defaultValue={adminRole ?? ''}
            choices={ADMIN_ROLES.map((role) => ({ value: role, text: roles(role) }))}
          />
          <Button type="submit">{t('search-go')}</Button>
        </form>
      </search>
      {people.length === 0 ? (
        <EmptyState title={t('none')} detail={t('none-detail')} />
      ) : (
        <PeopleTable people={people} />
      )}
      <Pagination
        label={t('pages')}
        newer={asked.after ? { href: address({}), text: t('first') } : undefined}
        older={after ? { href: address({ after }), text: t('older') } : undefined}
      />
    </div>
  )
}
