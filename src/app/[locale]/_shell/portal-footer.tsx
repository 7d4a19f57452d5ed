import { getTranslations } from 'next-intl/server'
import { cityNameIn, cityProfile } from '@/platform/city'
import { env } from '@/platform/env'
import { currentLocale } from '@/platform/i18n/current-locale'
import { PhoneNumbers } from '@/ui/phone-numbers'
import { Preferences } from './preferences'

/** Plain facts, and how the page looks. */
export async function PortalFooter() {
  const t = await getTranslations('shell.footer')
  const city = cityNameIn(await currentLocale())
  return (
    <footer className="portal-footer">
      <div className="page-width portal-footer-row">
        <div>
          <p>{t('host', { city })}</p>
          <p>
            <PhoneNumbers text={t('hotline')} />
          </p>
          <p>{t('code', { code: cityProfile().code })}</p>
          {env.YIZHAN_MODE === 'demo' && <p>{t('demo')}</p>}
        </div>
        <Preferences />
      </div>
    </footer>
  )
}
