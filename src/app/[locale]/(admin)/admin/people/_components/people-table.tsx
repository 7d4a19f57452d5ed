import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { officialNames } from '@/app/[locale]/_shell/official-names'
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
  const held = people.flatMap(({ postsToday }) => postsToday.map(({ departmentName }) => departmentName))
  const offices = await officialNames(locale, { departments: held })
  const posts = (person: PersonRow) => {
    if (person.adminRole) return roles(person.adminRole)
    if (person.postsToday.length === 0) return t('no-posts')
    return person.postsToday.map(({ departmentName, title }, at) => (
      <Fragment key={`${departmentName} ${title}`}>
        {at > 0 && '；'}
        {offices(departmentName)} {title}
      </Fragment>
    ))
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
