import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { lookUpReadings } from '@/modules/audit/use-cases/look-up-audit'
import { caseNumbersForAuditor } from '@/modules/casework/queries/cases-for-auditor'
import { peopleForAuditor } from '@/modules/identity/queries/people-for-auditor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { AuditSections } from '../_components/audit-sections'
import { whoseDataAction } from '../actions'
import { readWhose } from '../audit-question'
import { FoundReadings } from './_components/found-readings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('sections.readings') }
}

type Asked = Promise<{ people?: string; case?: string; before?: string }>

/** "Who read whose data?": every look of staff at one person or one case, on record like any look-up. */
export default async function ReadingsPage({ searchParams }: { searchParams: Asked }) {
  const auditor = await requireAdmin('audit_admin')
  const whose = readWhose(await searchParams)
  const t = await getTranslations('audit')
  const people = await peopleForAuditor(auditor, { ids: whose.people })
  const numbers = await caseNumbersForAuditor(auditor, { applicantIds: whose.people, caseIds: whose.cases })
  const isAsked = people.length > 0 || numbers.size > 0
  const asked = { accountIds: people.map(({ id }) => id), caseIds: [...numbers.keys()], before: whose.before }
  const found = isAsked ? await lookUpReadings(auditor, asked) : null
  const here = localePath(await currentLocale(), '/admin/audit/readings')
  return (
    <div className="stack-wide">
      <PageHeading title={t('sections.readings')} lead={t('readings.lead')} />
      <AuditSections current="readings" />
      <DeclaredForm
        action={whoseDataAction}
        errorTitle={t('readings.errors')}
        submitText={t('readings.go')}
        pendingText={t('readings.pending')}
        fields={[{ control: 'text', name: 'whose', label: t('readings.whose'), hint: t('readings.whose-hint') }]}
      />
      {found && <FoundReadings people={people} numbers={numbers} found={found} whose={whose} here={here} />}
    </div>
  )
}
