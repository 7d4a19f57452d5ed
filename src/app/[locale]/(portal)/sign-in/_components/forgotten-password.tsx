import { getTranslations } from 'next-intl/server'
import { env } from '@/platform/env'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'

/** What to do without the password: the provider first where there is one, then a service window. */
export async function ForgottenPassword({ provider }: { provider: string | null }) {
  const [t, locale] = await Promise.all([getTranslations('identity.sign-in'), currentLocale()])
  return (
    <section className="stack-tight" aria-labelledby="forgot">
      <h2 id="forgot">{t('forgot')}</h2>
      {provider && <p>{t('forgot-provider', { name: provider })}</p>}
      <p>{t('forgot-citizen', { hours: env.RECOVERY_WAIT_HOURS })}</p>
      <p>
        <a href={localePath(locale, '/departments')}>{t('forgot-where')}</a>
      </p>
      <p>{t('forgot-unnamed')}</p>
      <p>{t('forgot-staff')}</p>
    </section>
  )
}
