import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentActor } from '@/platform/session/current-actor'
import { OwnForms } from '../../_shell/own-forms'
import { PortalShell } from '../../_shell/portal-shell'
import { SideNav } from '../../_shell/side-nav'

export default async function MyLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('shell.my')
  const locale = await currentLocale()
  const items = [
    { href: localePath(locale, '/my'), text: t('cases'), exact: true },
    { href: localePath(locale, '/my/drafts'), text: t('drafts') },
    { href: localePath(locale, '/my/notices'), text: t('notices') },
    { href: localePath(locale, '/my/profile'), text: t('profile') },
  ]
  return (
    <PortalShell actor={await currentActor()} side={<SideNav label={t('label')} items={items} />}>
      <OwnForms>{children}</OwnForms>
    </PortalShell>
  )
}
