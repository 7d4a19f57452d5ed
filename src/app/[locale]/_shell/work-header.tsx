import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Actor } from '@/kernel/actor'
import { cityNameIn, cityProfile } from '@/platform/city'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { CityMark } from '@/ui/city-mark'
import { LocaleSwitch } from '@/ui/locale-switch'
import { type NavItem, NavLinks } from '@/ui/nav-links'
import { SkipLink } from '@/ui/skip-link'
import { LargePrintSwitch } from './preferences'
import { SignOut } from './sign-out'

type WorkHeaderProps = {
  actor: Actor
  /** Where the mark leads: /desk or /admin. */
  home: string
  title: string
  items: readonly NavItem[]
  /** Search and switches between the links and the person. */
  children?: ReactNode
}

/** One dense line on top of the desk and of the administration. */
export async function WorkHeader({ actor, home, title, items, children }: WorkHeaderProps) {
  const t = await getTranslations('shell')
  const locale = await currentLocale()
  return (
    <header className="work-header">
      <SkipLink text={t('skip')} />
      <a className="brand" href={home}>
        <CityMark seal={cityProfile().seal} />
        <span>
          {cityNameIn(locale)} · {title}
        </span>
      </a>
      <nav aria-label={t('nav.label')}>
        <NavLinks items={items} />
      </nav>
      {children}
      <div className="work-tools">
        <LargePrintSwitch />
        <LocaleSwitch to={locale === 'en' ? 'zh-CN' : 'en'} text={t('other-language')} />
        {actor.kind === 'staff' && (
          <>
            <a href={localePath(locale, '/desk/profile')}>{actor.name}</a>
            <SignOut />
          </>
        )}
      </div>
    </header>
  )
}
