import { getTranslations } from 'next-intl/server'
import type { PersonFile } from '@/modules/identity/queries/person-file'
import { cityFormat } from '@/platform/i18n/city-format'
import { DataList } from '@/ui/data-list'
import { Masked } from '@/ui/masked'

/** Contact stays masked here; showing it takes a reason. */
export async function PersonFacts({ person }: { person: PersonFile }) {
  const [t, people, roles, format] = await Promise.all([
    getTranslations('admin.person'),
    getTranslations('admin.people'),
    getTranslations('identity.roles'),
    cityFormat(),
  ])
  const time = (when: Date) => format.dateTime(when, { dateStyle: 'medium', timeStyle: 'short' })
  const masked = (value: string | null) =>
    value === null ? t('none') : <Masked value={value} maskedText={t('masked')} />
  const rows = [
    { name: t('admin-role'), value: person.adminRole ? roles(person.adminRole) : t('no-admin-role') },
    { name: t('phone'), value: masked(person.maskedPhone) },
    { name: t('email'), value: masked(person.maskedEmail) },
    { name: people('second-factor'), value: people(person.secondFactorSince ? 'on' : 'off') },
    { name: t('created'), value: time(person.createdAt) },
  ]
  if (person.oneTimeUntil)
    rows.push({ name: people('state'), value: t('one-time', { until: time(person.oneTimeUntil) }) })
  if (person.disabledAt)
    rows.push({ name: people('state'), value: t('disabled-since', { when: time(person.disabledAt) }) })
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <DataList rows={rows.map((row, index) => ({ ...row, key: String(index) }))} />
    </section>
  )
}
