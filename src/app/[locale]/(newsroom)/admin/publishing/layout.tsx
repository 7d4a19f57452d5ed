import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OwnForms } from '@/app/[locale]/_shell/own-forms'
import { WorkHeader } from '@/app/[locale]/_shell/work-header'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentActor } from '@/platform/session/current-actor'

/** The publishing desk: for editors and publishers, beside the desk and not among the administrators' sections. */
export default async function PublishingLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations()
  const locale = await currentLocale()
  const path = (to: string) => localePath(locale, to)
  return (
    <div data-density="desk" className="shell">
      <WorkHeader
        actor={await currentActor()}
        home={path('/admin/publishing')}
        title={t('publishing.title')}
        items={[
          { href: path('/admin/publishing'), text: t('publishing.title') },
          { href: path('/desk'), text: t('shell.desk.worklist'), exact: true },
          { href: path('/documents'), text: t('disclosure.nav') },
        ]}
      />
      <main id="main" tabIndex={-1} className="work-main">
        <OwnForms>{children}</OwnForms>
      </main>
    </div>
  )
}
