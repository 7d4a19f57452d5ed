import { getTranslations } from 'next-intl/server'
import { holdsPost, type Staff } from '@/kernel/actor'
import type { Case } from '@/modules/casework/domain/case'
import { END_STATES } from '@/modules/certificates/domain/issued-document'
import type { CaseDocument } from '@/modules/certificates/queries/documents-of-case'
import { endCertificateAction } from '../certificate-actions'
import { StepForm } from './step-form'

type CertificatePanelProps = { officer: Staff; one: Case; documents: readonly CaseDocument[] }

/** Ends before its time what this case granted (许可法 8, 69, 70); for the approvers of the department that issued it. */
export async function CertificatePanel({ officer, one, documents }: CertificatePanelProps) {
  const granted = documents.findLast(({ kind }) => kind === 'CERTIFICATE' || kind === 'APPROVAL_DECISION')
  const hasEnded = granted && END_STATES.some((state) => state === granted.status)
  if (!granted || hasEnded || !holdsPost(officer, one.departmentId, 'approver')) return null
  const [t, steps] = [await getTranslations('desk.certificate'), await getTranslations('desk.steps')]
  const states = END_STATES.map((value) => ({ value, text: t(`states.${value}`) }))
  return (
    <StepForm
      id="certificate-end"
      action={endCertificateAction.bind(null, { caseId: one.id, documentId: granted.id })}
      version={one.version}
      kind="danger"
      title={t('title', { number: granted.number })}
      lead={t('lead')}
      fields={[
        { name: 'state', type: 'radio', label: t('state'), choices: states },
        { name: 'reason', type: 'area', label: steps('reason'), hint: t('reason-hint') },
        { name: 'legalBasis', type: 'text', label: steps('legal-basis'), hint: steps('legal-basis-hint') },
      ]}
      texts={{ errors: steps('errors'), submit: t('submit'), pending: steps('pending') }}
    />
  )
}
