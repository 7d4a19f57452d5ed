import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ID_TYPES } from '@/modules/identity/domain/account'
import { mayRecoverAccounts } from '@/modules/identity/domain/recovery'
import { STOP_PATH } from '@/modules/identity/use-cases/begin-recovery'
import { cityNameIn } from '@/platform/city'
import { env } from '@/platform/env'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { PageHeading } from '@/ui/page-heading'
import { RecoveryDesk } from './_components/recovery-desk'
import { recoveryWords } from './_components/recovery-words'
import { recoveryAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recovery'))('title') }
}

/** At the window: a person who forgot the password shows the original document and gets a one-time password. */
export default async function RecoveryPage() {
  const officer = await requireStaff()
  if (!mayRecoverAccounts(officer)) return notAllowed(officer)
  const [t, kinds, locale] = await Promise.all([
    getTranslations('recovery'),
    getTranslations('identity.id-types'),
    currentLocale(),
  ])
  const address = new URL(localePath(locale, '/sign-in'), env.PUBLIC_URL).href
  return (
    <div className="stack-wide">
      <div className="print:hidden">
        <PageHeading title={t('title')} lead={t('lead', { hours: env.RECOVERY_WAIT_HOURS })} />
        <p>
          <a href={localePath(locale, STOP_PATH)}>{t('stop')}</a>
        </p>
      </div>
      <RecoveryDesk
        action={recoveryAction}
        here={localePath(locale, '/desk/recovery')}
        idTypes={ID_TYPES.map((type) => ({ value: type, text: kinds(type) }))}
        words={{ ...recoveryWords(t), how: t('slip.how', { address, city: cityNameIn(locale) }) }}
      />
    </div>
  )
}
