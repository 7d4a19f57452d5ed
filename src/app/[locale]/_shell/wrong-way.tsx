import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { PageHeading } from '@/ui/page-heading'

type WrongWayProps = { title: string; detail: string; children?: ReactNode }

/** A page that could not be shown: what happened, and where to go from here. */
export async function WrongWay({ title, detail, children }: WrongWayProps) {
  const t = await getTranslations('errors.ways')
  const locale = await currentLocale()
  const ways = [
    { href: '/', text: t('home') },
    { href: '/services', text: t('services') },
    { href: '/track', text: t('track') },
    { href: '/my', text: t('my') },
  ]
  return (
    <div className="wrong-way" data-not-taken="">
      <PageHeading title={title} lead={detail} />
      {children}
      <nav aria-label={t('label')}>
        <ul>
          {ways.map((way) => (
            <li key={way.href}>
              <a href={localePath(locale, way.href)}>{way.text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
