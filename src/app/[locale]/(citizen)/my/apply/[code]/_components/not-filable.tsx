import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { ServiceStatus } from '@/modules/catalogue/queries/service-status'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'

type NotFilableProps = { code: string; status: ServiceStatus }

/** The service exists and cannot be filed here: why not, and where to go on. */
export async function NotFilable({ code, status: { name, nameEn, state } }: NotFilableProps) {
  const [t, locale] = [await getTranslations('my.start'), await currentLocale()]
  const why = state === 'active' ? 'at-the-window' : state
  return (
    <div className="stack">
      <PageHeading title={inLanguage({ zh: name, en: nameEn ?? undefined }, locale)} />
      <Notice tone="warning" title={t('not-open')}>
        <p>{t(`closed.${why}`)}</p>
      </Notice>
      <div className="form-actions-row">
        {state !== 'cancelled' && (
          <ButtonLink kind="primary" href={localePath(locale, `/services/${encodeURIComponent(code)}`)}>
            {t('guide')}
          </ButtonLink>
        )}
        <ButtonLink href={localePath(locale, '/services')}>{t('other-services')}</ButtonLink>
      </div>
    </div>
  )
}
