import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { sectionsOf } from '@/app/[locale]/_shell/admin-sections'
import { HeldNotice } from '@/app/[locale]/_shell/held-notice'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'
import { type WorkItem, WorkList } from '@/ui/work-list'
import { adminCounts, adminLines } from './_components/admin-work'
import { backupsInWords } from './_components/backups-in-words'
import { GoingLiveSection } from './_components/going-live-section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('overview.title') }
}

/** What this administrator is there for, and what is worth their attention today. */
export default async function AdminPage() {
  const admin = await requireAdmin()
  const [t, roles, locale] = await Promise.all([
    getTranslations('admin.overview'),
    getTranslations('identity.roles'),
    currentLocale(),
  ])
  const [counts, backups, lines] = await Promise.all([
    adminCounts(admin, locale),
    backupsInWords(admin),
    adminLines(admin, locale),
  ])
  const told = [...backups.map((text): WorkItem => ({ key: text, text })), ...lines]
  const waits = told.length > 0 || counts.some(({ count, tone }) => tone !== undefined && count !== 0)
  const { adminRole } = admin
  return (
    <div className="stack-wide">
      <PageHeading
        title={t('title')}
        kicker={adminRole ? t('you-are', { role: roles(adminRole) }) : undefined}
        lead={adminRole ? t(`duty-${adminRole}`) : undefined}
      />
      <HeldNotice actor={admin} />
      <section className="stack" aria-labelledby="attention">
        <h2 id="attention">{t('attention')}</h2>
        {waits ? null : <p>{t('nothing')}</p>}
        <WorkList label={t('attention')} items={counts} />
        {told.length > 0 && (
          <ul className="attention-list">
            {told.map(({ key, text, href }) => (
              <li key={key}>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        )}
      </section>
      <GoingLiveSection admin={admin} />
      <section className="stack" aria-labelledby="sections">
        <h2 id="sections">{t('sections')}</h2>
        <ul className="section-list">
          {sectionsOf(adminRole).map((section) => (
            <li key={section}>
              <a href={localePath(locale, `/admin/${section}`)}>{t(section)}</a>
              <p>{t(`${section}-about`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
