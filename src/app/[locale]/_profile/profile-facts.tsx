import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { OwnProfile } from '@/modules/identity/queries/own-profile'
import { cityFormat } from '@/platform/i18n/city-format'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { providerName } from '@/platform/session/oidc-provider'
import { DataList, type DataRow } from '@/ui/data-list'
import { Masked } from '@/ui/masked'
import type { ProfileHome } from './profile-steps'

/** Name, contact and password of the person, masked, each with its way to change it; `more` rows are their kind's own. */
export async function ProfileFacts({
  profile,
  home,
  more,
}: {
  profile: OwnProfile
  home: ProfileHome
  more: DataRow[]
}) {
  const [t, format, locale] = await Promise.all([getTranslations('identity'), cityFormat(), currentLocale()])
  const path = (to: string) => localePath(locale, `${home}/${to}`)
  const masked = (value: string | null): ReactNode =>
    value === null ? t('profile.none') : <Masked value={value} maskedText={t('profile.masked')} />
  const contact = (kind: 'phone' | 'email'): DataRow => ({
    name: t(`profile.${kind}`),
    value: masked(profile[kind]),
    action: {
      href: path(`contact/${kind}`),
      text: t(profile[kind] ? 'profile.change' : 'profile.add'),
      about: t(`profile.${kind}`),
    },
  })
  const changed = profile.passwordChangedAt
  const rows: DataRow[] = [
    { name: t('profile.name'), value: profile.name },
    ...more,
    contact('phone'),
    contact('email'),
    {
      name: t('profile.password'),
      value: changed
        ? t('profile.password-changed', { when: format.dateTime(changed, { dateStyle: 'medium' }) })
        : t('profile.password-never'),
      action: { href: path('password'), text: t('profile.change'), about: t('profile.password') },
    },
  ]
  const provider = providerName()
  if (provider) rows.push({ name: t('link.row'), value: provider, action: { href: path('link'), text: t('link.go') } })
  return <DataList rows={rows} />
}
