import { type Actor, holdsPost, inWhoseName } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { recordCertificateRevoked } from '@/modules/casework/use-cases/record-certificate-revoked'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as documents from '../data/document-store'
import type { CertificateRefusal } from '../domain/certificate-refusals'
import type { EndState, IssuedDocument } from '../domain/issued-document'

export type Revocation = {
  documentId: string
  /** withdrawn 撤回 (许可法 8) | revoked 撤销 (69) | cancelled 注销 (70) */
  state: EndState
  reason: string
  legalBasis: string
}

/**
 * An approver of the issuing department ends what a case granted, with reason and legal basis, on the case's record.
 * Decision and certificate of one grant end together. Whoever comes second is told that it has ended already.
 */
export async function revokeCertificate(
  actor: Actor,
  { documentId, state, reason, legalBasis }: Revocation,
  clock = systemClock,
): Promise<Result<IssuedDocument, CertificateRefusal>> {
  return inTransaction<IssuedDocument, CertificateRefusal>(async (tx) => {
    const document = isUuid(documentId) ? await documents.find(tx, documentId) : null
    const file = document && (await recordedCase(document.caseId, tx))
    if (!document || !file || !maySee(actor, file)) return refuse('certificate.not-found')
    const isApprover = (one: Actor) => holdsPost(one, document.departmentId, 'approver')
    if (!isApprover(actor)) return refuse('certificate.not-permitted')
    const why = { reason: reason.trim(), legalBasis: legalBasis.trim() }
    if (!grantsSomething(document)) return refuse('certificate.not-found')
    const missing = refuseAll<CertificateRefusal>([
      why.reason === '' && fault('certificate.reason-required', 'reason'),
      why.legalBasis === '' && fault('certificate.legal-basis-required', 'legalBasis'),
    ])
    if (missing) return missing

    const grant = (await documents.ofEvent(tx, document.caseId, document.eventSeq)).filter(grantsSomething)
    const ids = grant.map(({ id }) => id)
    const at = clock.now()
    if (!(await documents.end(tx, ids, state, why.reason, at))) return refuse('certificate.already-ended')
    const { number } = document
    const recorded = await recordCertificateRevoked(
      tx,
      inWhoseName(actor, isApprover),
      document.caseId,
      { documentId, number, state, ...why },
      clock,
    )
    if (!recorded.ok) return refuse('certificate.not-found')
    await announceChange(tx)
    return ok({ ...document, state, stateReason: why.reason, stateChangedAt: at })
  })
}

const grantsSomething = ({ kind }: IssuedDocument): boolean => kind === 'CERTIFICATE' || kind === 'APPROVAL_DECISION'
