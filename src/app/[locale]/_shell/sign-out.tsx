import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'

/** Leaving is a change, so it is a form and not a link. */
export async function SignOut() {
  const t = await getTranslations('shell.person')
  const locale = await currentLocale()
  return (
    <form className="sign-out" action={localePath(locale, '/sign-out')} method="post">
      <button type="submit">{t('sign-out')}</button>
    </form>
  )
}
