import { getTranslations } from 'next-intl/server'
import type { CitizenAccount } from '@/modules/identity/use-cases/read-citizen'
import { cityFormat } from '@/platform/i18n/city-format'
import { DataList } from '@/ui/data-list'
import { Masked } from '@/ui/masked'

/** What tells whether it is the right account, masked, and how it stands. */
export async function AccountFacts({ account }: { account: CitizenAccount }) {
  const [t, person, format] = await Promise.all([
    getTranslations('accounts'),
    getTranslations('admin.person'),
    cityFormat(),
  ])
  const time = (when: Date) => format.dateTime(when, { dateStyle: 'medium', timeStyle: 'short' })
  const masked = (value: string | null) =>
    value === null ? person('none') : <Masked value={value} maskedText={person('masked')} />
  const rows = [
    { name: person('phone'), value: masked(account.maskedPhone) },
    { name: person('email'), value: masked(account.maskedEmail) },
    { name: t('number'), value: masked(account.maskedNumber) },
    { name: t('registered'), value: time(account.createdAt) },
    { name: t('last-sign-in'), value: account.lastSignInAt ? time(account.lastSignInAt) : t('not-lately') },
    { name: t('signed-in'), value: t('sessions', { count: account.sessions.length }) },
  ]
  if (account.oneTimeUntil)
    rows.push({ name: t('state'), value: person('one-time', { until: time(account.oneTimeUntil) }) })
  if (account.disabledAt) {
    rows.push({ name: t('state'), value: person('disabled-since', { when: time(account.disabledAt) }) })
    rows.push({ name: t('told'), value: account.disabledReason ?? person('none') })
  }
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{person('facts')}</h2>
      <DataList rows={rows.map((row, index) => ({ ...row, key: String(index) }))} />
    </section>
  )
}
