import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { deadLetters } from '@/modules/operations/queries/dead-letters'
import { requireAdmin } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { JobsTable } from './_components/jobs-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') }
}

/** Jobs that failed every try, for the system administrator alone. */
export default async function JobsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const admin = await requireAdmin('system_admin')
  const [t, { done }, letters] = await Promise.all([getTranslations('jobs'), searchParams, deadLetters(admin)])
  if (!letters) return notAllowed(admin)
  const { jobs, total } = letters
  return (
    <div className="stack-wide">
      <PageHeading title={t('title')} lead={t('lead')} />
      {done === 'retried' && (
        <Notice tone="success" title={t('retried')}>
          <p>{t('retried-detail')}</p>
        </Notice>
      )}
      {jobs.length === 0 ? <EmptyState title={t('none')} detail={t('none-detail')} /> : <JobsTable jobs={jobs} />}
      {total > jobs.length && <p>{t('more', { shown: jobs.length, total })}</p>}
    </div>
  )
}
