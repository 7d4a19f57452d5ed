import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MOST_EXPORTED } from '@/modules/audit/use-cases/export-audit'
import { lookUpAudit } from '@/modules/audit/use-cases/look-up-audit'
import { peopleForAuditor } from '@/modules/identity/queries/people-for-auditor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { AuditFilterForm } from './_components/audit-filter-form'
import { AuditSections } from './_components/audit-sections'
import { AuditTable } from './_components/audit-table'
import { type AuditParams, auditAddress, questionOfLog, readAuditQuestion } from './audit-question'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

/** The audit log, for the audit administrator alone; each look-up is in it, too. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<AuditParams> }) {
  const auditor = await requireAdmin('audit_admin')
  const [t, locale, asked] = await Promise.all([getTranslations('audit'), currentLocale(), searchParams])
  const question = readAuditQuestion(asked)
  const [person] = await peopleForAuditor(auditor, { ids: question.by })
  const { before } = question
  const { entries, older } = await lookUpAudit(auditor, questionOfLog(question))
  const here = localePath(locale, '/admin/audit')
  return (
    <div className="stack-wide">
      <PageHeading title={t('title')} lead={t('lead')} />
      <AuditSections current="search" />
      <AuditFilterForm here={here} question={question} person={person?.name} />
      {entries.length === 0 ? (
        <EmptyState title={t('list.none')} detail={t('list.none-detail')} />
      ) : (
        <>
          <p>
            <a href={auditAddress('/api/audit/export', question, {})} download>
              {t('list.export')}
            </a>
            <span className="hint"> {t('list.export-hint', { most: MOST_EXPORTED })}</span>
          </p>
          <AuditTable
            auditor={auditor}
            entries={entries}
            subjectHref={(subject) => auditAddress(here, readAuditQuestion({}), { subject })}
          />
        </>
      )}
      <Pagination
        label={t('list.pages')}
        newer={before ? { href: auditAddress(here, question, {}), text: t('list.newest') } : undefined}
        older={
          older ? { href: auditAddress(here, question, { before: String(older) }), text: t('list.older') } : undefined
        }
      />
    </div>
  )
}
