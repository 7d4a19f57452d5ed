import { getTranslations } from 'next-intl/server'
import { demoPeople } from '@/modules/identity/queries/demo-people'
import { Details } from '@/ui/details'
import { Table } from '@/ui/table'

/** Who one can be in a demonstration; nothing in a real city. */
export async function DemoAccounts() {
  const [people, t] = await Promise.all([demoPeople(), getTranslations('identity')])
  if (people.length === 0) return null
  const columns = [
    { key: 'name', header: t('demo.person') },
    { key: 'signInBy', header: t('demo.sign-in-by') },
    { key: 'role', header: t('demo.role') },
  ]
  const rows = people.map((person) => ({
    key: person.signInBy,
    cells: {
      name: person.name,
      signInBy: <code>{person.signInBy}</code>,
      role: person.adminRole ? t(`roles.${person.adminRole}`) : person.posts.join('；') || t('demo.citizen'),
    },
  }))
  return (
    <Details summary={t('demo.title')}>
      <p>{t('demo.lead')}</p>
      <Table caption={t('demo.title')} captionHidden columns={columns} rows={rows} />
    </Details>
  )
}
