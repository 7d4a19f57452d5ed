import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Actor } from '@/kernel/actor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { roomsOf } from './admin-rooms'
import { SideNav } from './side-nav'
import { WorkHeader } from './work-header'

/** The administration: the desk's density with its rooms at the side. */
export async function AdminShell({ actor, children }: { actor: Actor; children: ReactNode }) {
  const t = await getTranslations('shell.admin')
  const locale = await currentLocale()
  const path = (to: string) => localePath(locale, to)
  const own = roomsOf(actor.kind === 'staff' ? actor.adminRole : null)
  const rooms = [...own, 'design' as const].map((room) => ({ href: path(`/admin/${room}`), text: t(room) }))
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
