import { getTranslations } from 'next-intl/server'
import type { PersonRow } from '@/modules/identity/queries/list-people'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

/** Colleagues with the posts they hold today. */
export async function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('admin.people'),
    getTranslations('identity.roles'),
    currentLocale(),
  ])
  const posts = (person: PersonRow) => {
    if (person.adminRole) return roles(person.adminRole)
    return (
      person.postsToday.map(({ departmentName, title }) => `${departmentName} ${title}`).join('；') || t('no-posts')
    )
  }
  const state = ({ disabled, isDemo }: PersonRow) => (
    <>
      <StatusTag tone={disabled ? 'refused' : 'active'}>{t(disabled ? 'disabled' : 'active')}</StatusTag>
      {isDemo && <StatusTag>{t('demo')}</StatusTag>}
    </>
  )
  const columns = [
    { key: 'name', header: t('name') },
    { key: 'staffNo', header: t('staff-no') },
    { key: 'posts', header: t('posts') },
    { key: 'secondFactor', header: t('second-factor') },
    { key: 'state', header: t('state') },
  ]
  const rows = people.map((person) => ({
    key: person.id,
    cells: {
      name: <a href={localePath(locale, `/admin/people/${person.id}`)}>{person.name}</a>,
      staffNo: <span className="figures">{person.staffNo}</span>,
      posts: posts(person),
      secondFactor: t(person.secondFactor ? 'on' : 'off'),
      state: state(person),
    },
  }))
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
}
