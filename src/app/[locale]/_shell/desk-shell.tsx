import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Actor, caseDepartmentsOf } from '@/kernel/actor'
import { worksOnDocuments } from '@/modules/disclosure/domain/permissions'
import { mayRecoverAccounts } from '@/modules/identity/domain/recovery'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { CaseSearch } from './case-search'
import { WorkHeader } from './work-header'

/** The officers' side: dense, fast, the whole width. */
export async function DeskShell({ actor, children }: { actor: Actor; children: ReactNode }) {
  const t = await getTranslations('shell.desk')
  const publishing = await getTranslations('publishing')
  const locale = await currentLocale()
  const path = (to: string) => localePath(locale, to)
  const handlesCases = caseDepartmentsOf(actor).length > 0
  const isAdmin = actor.kind === 'staff' && actor.adminRole !== null
  const items = [
    ...(isAdmin ? [] : [{ href: path('/desk'), text: t('worklist'), exact: true }]),
    ...(handlesCases ? [{ href: path('/desk/cases'), text: t('cases') }] : []),
    { href: path('/desk/notices'), text: t('notices', { n: await unreadCount(actor) }) },
    ...(mayRecoverAccounts(actor) ? [{ href: path('/desk/recovery'), text: t('recovery') }] : []),
    ...(worksOnDocuments(actor) ? [{ href: path('/admin/publishing'), text: publishing('title') }] : []),
    ...(isAdmin ? [{ href: path('/admin'), text: t('admin') }] : []),
  ]
  return (
    <div data-density="desk" className="shell">
      <WorkHeader actor={actor} home={path('/desk')} title={t('title')} items={items}>
        {handlesCases && actor.kind === 'staff' && <CaseSearch officer={actor} />}
      </WorkHeader>
      <main id="main" tabIndex={-1} className="work-main">
        {children}
      </main>
    </div>
  )
}
