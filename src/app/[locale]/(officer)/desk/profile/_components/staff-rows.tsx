import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import type { PersonHolding } from '@/modules/departments/queries/holdings-of'
import type { ShownStandIn } from '@/modules/departments/queries/stand-ins'
import { accountNames } from '@/modules/identity/queries/account-names'
import type { OwnProfile } from '@/modules/identity/queries/own-profile'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import type { DataRow } from '@/ui/data-list'

/** What only staff have: a number, posts or an administrator's role, a second factor. */
export async function staffRows(
  staff: Staff,
  profile: OwnProfile,
  holdings: readonly PersonHolding[],
  standIns: readonly ShownStandIn[],
): Promise<DataRow[]> {
  const [t, words, locale] = await Promise.all([
    getTranslations('identity'),
    getTranslations('stand-ins'),
    currentLocale(),
  ])
  const posts = holdings.map(({ id, departmentName: department, title, endsOn }) => (
    <li key={id}>
      {endsOn
        ? t('profile.post-until', { department, title, until: endsOn })
        : t('profile.post', { department, title })}
    </li>
  ))
  const names = await accountNames(standIns.map(({ absentId }) => absentId))
  const lent = standIns.map(({ id, departmentName: department, title, absentId, startsOn: from, endsOn: until }) => (
    <li key={id}>{words('own', { department, title, name: names.get(absentId) ?? '', from, until })}</li>
  ))
  const all = [...posts, ...lent]
  const role: DataRow[] = staff.adminRole
    ? [{ name: t('profile.admin-role'), value: t(`roles.${staff.adminRole}`) }]
    : [{ name: t('profile.posts'), value: all.length > 0 ? <ul>{all}</ul> : t('profile.posts-none') }]
  return [
    { name: t('profile.staff-no'), value: profile.staffNo ?? t('profile.none') },
    ...role,
    {
      name: t('profile.second-factor'),
      value: t(`profile.second-factor-${profile.secondFactor}`),
      action: { href: localePath(locale, '/desk/profile/second-factor'), text: t('profile.second-factor-go') },
    },
  ]
}
