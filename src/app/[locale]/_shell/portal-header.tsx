import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/kernel/actor'
import { cityNameIn, cityProfile } from '@/platform/city'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { CityMark } from '@/ui/city-mark'
import { LocaleSwitch } from '@/ui/locale-switch'
import { NavLinks } from '@/ui/nav-links'
import { SkipLink } from '@/ui/skip-link'
import { HeaderSearch } from './header-search'
import { PersonLinks } from './person-links'
import { LargePrintSwitch } from './preferences'

/** The blue cloth on top: whose city hall this is, who is here, and the five ways in. */
export async function PortalHeader({ actor }: { actor: Actor }) {
  const t = await getTranslations('shell')
  const disclosure = await getTranslations('disclosure')
  const locale = await currentLocale()
  const path = (to: string) => localePath(locale, to)
  const ways = [
    { href: path('/'), text: t('nav.home'), exact: true },
    { href: path('/services'), text: t('nav.services') },
    { href: path('/documents'), text: disclosure('nav') },
    { href: path('/departments'), text: t('nav.departments') },
    { href: path('/track'), text: t('nav.track') },
    { href: path('/verify'), text: t('nav.verify') },
  ]
  return (
    <header className="portal-header">
      <SkipLink text={t('skip')} />
      <div className="portal-band">
        <div className="page-width portal-band-row">
          <a className="brand" href={path('/')}>
            <CityMark seal={cityProfile().seal} />
            <span>{t('site-name', { city: cityNameIn(locale) })}</span>
          </a>
          <div className="portal-tools">
            <LargePrintSwitch />
            <LocaleSwitch to={locale === 'en' ? 'zh-CN' : 'en'} text={t('other-language')} />
            <PersonLinks actor={actor} />
          </div>
          <details className="portal-menu" data-menu="">
            <summary>{t('menu')}</summary>
            <div>
              <nav aria-label={t('nav.label')}>
                <NavLinks items={ways} />
              </nav>
              <PersonLinks actor={actor} />
              <LocaleSwitch to={locale === 'en' ? 'zh-CN' : 'en'} text={t('other-language')} />
              <LargePrintSwitch />
            </div>
          </details>
        </div>
      </div>
      <div className="page-width portal-ways">
        <nav aria-label={t('nav.label')}>
          <NavLinks items={ways} />
        </nav>
        <HeaderSearch
          action={path('/search')}
          label={t('search.label')}
          buttonText={t('search.button')}
          countText={t.raw('search.count')}
        />
      </div>
    </header>
  )
}
