import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chainChecks } from '@/modules/audit/queries/chain-checks'
import { newestAnchor } from '@/modules/seals/queries/newest-anchor'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { AuditSections } from '../_components/audit-sections'
import { checkChainsAction } from '../actions'
import { CheckTable } from './_components/check-table'
import { LatestCheck } from './_components/latest-check'
import { NewestAnchor } from './_components/newest-anchor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('sections.checks') }
}

/** One button has every seal recomputed, of the audit log and of every case; how far it is and what it found, in words. */
export default async function ChecksPage() {
  const auditor = await requireAdmin('audit_admin')
  const [t, checks, anchor] = await Promise.all([getTranslations('audit'), chainChecks(auditor), newestAnchor(auditor)])
  const [latest, ...earlier] = checks
  return (
    <div className="stack-wide">
      <PageHeading title={t('sections.checks')} lead={t('checks.lead')} />
      <AuditSections current="checks" />
      {latest && <LatestCheck check={latest} />}
      {anchor && <NewestAnchor anchor={anchor} />}
      {!latest?.running && (
        <DeclaredForm
          action={checkChainsAction}
          errorTitle={t('checks.errors')}
          submitText={t('checks.start')}
          pendingText={t('checks.pending')}
          fields={[]}
        />
      )}
      {earlier.length > 0 && <CheckTable checks={earlier} />}
    </div>
  )
}
