import type { CaseEventBody } from '@/modules/casework/domain/case-event'
import type { ServiceResult } from '@/modules/catalogue/domain/service-version'
import type { DocumentKind } from './document-kind'

/** "Because this happened, these documents are issued", for every event of a case; most events need none. */
export function documentsFor(event: CaseEventBody, certificate: ServiceResult['certificate']): DocumentKind[] {
  switch (event.type) {
    case 'case.submitted':
    case 'correction.resubmitted':
      return ['RECEIPT']
    case 'correction.requested':
      return ['CORRECTION_NOTICE']
    case 'case.accepted':
      return ['ACCEPTANCE_NOTICE']
    case 'case.acceptance-rejected':
      return ['NON_ACCEPTANCE_NOTICE']
    case 'case.not-required':
      return ['NOT_REQUIRED_NOTICE']
    case 'procedure.started':
      return ['SPECIAL_PROCEDURE_NOTICE']
    case 'extension.approved':
      return ['EXTENSION_NOTICE']
    case 'case.granted':
      return certificate ? ['APPROVAL_DECISION', 'CERTIFICATE'] : ['APPROVAL_DECISION']
    case 'case.denied':
      return ['REFUSAL_DECISION']
    case 'case.withdrawn':
    case 'correction.lapsed':
      return ['WITHDRAWAL_CONFIRMATION']
    default:
      return []
  }
}
