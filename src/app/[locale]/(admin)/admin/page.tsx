import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { roomsOf } from '@/app/[locale]/_shell/admin-rooms'
import { HeldNotice } from '@/app/[locale]/_shell/held-notice'
import type { Staff } from '@/kernel/actor'
import { dayOf, yearOf } from '@/kernel/plain-date'
import { calendarYears } from '@/modules/casework/queries/working-calendar'
import { stuckServices } from '@/modules/catalogue/queries/stuck-services'
import { powersToDecide } from '@/modules/identity/queries/pending-powers'
import { peopleWorthAttention } from '@/modules/identity/queries/people-worth-attention'
import { laidAsideJobs } from '@/modules/operations/queries/laid-aside-jobs'
import { systemClock } from '@/platform/clock'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'
import { backupsInWords } from './_parts/backups-in-words'
import { GoingLiveSection } from './_parts/going-live-section'

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
  const [attention, waiting] = await Promise.all([worthAttention(admin), powersToDecide(admin)])
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
        {waiting > 0 && (
          <p>
            <a href={localePath(locale, '/admin/powers')}>{t('powers-waiting', { n: waiting })}</a>
          </p>
        )}
        {attention.length === 0 && waiting === 0 ? (
          <p>{t('nothing')}</p>
        ) : (
          <ul>
            {attention.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <GoingLiveSection admin={admin} />
      <section className="stack" aria-labelledby="rooms">
        <h2 id="rooms">{t('rooms')}</h2>
        <ul>
          {roomsOf(adminRole).map((room) => (
            <li key={room}>
              <a href={localePath(locale, `/admin/${room}`)}>{t(room)}</a>
              <br />
              {t(`${room}-about`)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

async function worthAttention(admin: Staff): Promise<string[]> {
  const [t, people, years, jobs, stuck] = await Promise.all([
    getTranslations('admin.overview'),
    peopleWorthAttention(admin),
    calendarYears(admin),
    laidAsideJobs(admin),
    stuckServices(admin),
  ])
  const thisYear = yearOf(dayOf(systemClock.now()))
  const missing = [thisYear, thisYear + 1].filter((year) => !years.some((one) => one.year === year && one.published))
  const lines = missing.map((year) => t('calendar-missing', { year: String(year) }))
  if (people && people.withoutSecondFactor > 0)
    lines.push(t('without-second-factor', { n: people.withoutSecondFactor }))
  if (people && people.oneTimePassword > 0) lines.push(t('one-time', { n: people.oneTimePassword }))
  if (jobs && jobs.total > 0) lines.push(t('jobs-laid-aside', { n: jobs.total }))
  for (const { name } of stuck) lines.push(t('service-stuck', { name }))
  return [...(await backupsInWords(admin)), ...lines]
}
