import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Actor } from '@/kernel/actor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { sectionsOf } from './admin-sections'
import { SideNav } from './side-nav'
import { WorkHeader } from './work-header'

/** The administration: the desk's density with its sections at the side. */
export async function AdminShell({ actor, children }: { actor: Actor; children: ReactNode }) {
  const t = await getTranslations('shell.admin')
  const locale = await currentLocale()
  const path = (to: string) => localePath(locale, to)
  const own = sectionsOf(actor.kind === 'staff' ? actor.adminRole : null)
  const sections = [...own, 'design' as const].map((section) => ({ href: path(`/admin/${section}`), text: t(section) }))
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
        <SideNav label={t('sections')} items={sections} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
