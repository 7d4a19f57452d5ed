import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import type { ProfileHome } from './profile-steps'

export async function BackToProfile({ home }: { home: ProfileHome }) {
  const [t, locale] = await Promise.all([getTranslations('identity.form'), currentLocale()])
  return (
    <p>
      <a href={localePath(locale, home)}>{t('back')}</a>
    </p>
  )
}
