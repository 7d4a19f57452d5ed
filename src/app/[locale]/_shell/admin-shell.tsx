import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Actor } from '@/kernel/actor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { SideNav } from './side-nav'
import { WorkHeader } from './work-header'

const ROOMS = ['departments', 'people', 'calendar', 'services', 'audit', 'design'] as const

/** The administration: the desk's density with its rooms at the side. */
export async function AdminShell({ actor, children }: { actor: Actor; children: ReactNode }) {
  const t = await getTranslations('shell.admin')
  const locale = await currentLocale()
  const path = (to: string) => localePath(locale, to)
  const rooms = ROOMS.map((room) => ({ href: path(`/admin/${room}`), text: t(room) }))
  return (
    <div data-density="desk" className="shell">
      <WorkHeader
        actor={actor}
        home={path('/admin')}
        title={t('title')}
        items={[
          { href: path('/admin'), text: t('overview'), exact: true },
          { href: path('/desk'), text: t('desk') },
        ]}
      />
      <div className="work-main shell-body" data-side="">
        <SideNav label={t('rooms')} items={rooms} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
