import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pendingPowers } from '@/modules/identity/queries/pending-powers'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { PowerCard } from './_components/power-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('powers'))('title') }
}

type PowersPageProps = { searchParams: Promise<{ done?: string; after?: string }> }

/** Accounts, posts, stand-ins and administrators' roles that wait for a second person: who, what, why, asked by whom. */
export default async function PowersPage({ searchParams }: PowersPageProps) {
  const admin = await requireAdmin()
  const asked = await searchParams
  const [t, locale, { pending, next }] = await Promise.all([
    getTranslations('powers'),
    currentLocale(),
    pendingPowers(admin, { after: asked.after }),
  ])
  const done = (['confirmed', 'refused'] as const).find((what) => what === asked.done)
  const path = localePath(locale, '/admin/powers')
  return (
    <div className="stack-wide">
      {done && <Notice tone="success" title={t(`done-${done}`)} live />}
      <PageHeading title={t('title')} lead={t(admin.adminRole === 'security_admin' ? 'lead' : 'lead-asked')} />
      {pending.length === 0 && <EmptyState title={t('none')} />}
      {pending.map((power) => (
        <PowerCard key={power.id} power={power} />
      ))}
      <Pagination
        label={t('pages')}
        newer={asked.after ? { href: path, text: t('first') } : undefined}
        older={next ? { href: `${path}?after=${next}`, text: t('next') } : undefined}
      />
    </div>
  )
}
