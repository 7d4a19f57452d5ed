import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as documents from '../data/document-store'
import type { CertificateRefusal } from '../domain/certificate-refusals'
import type { DocumentKind } from '../domain/document-kind'
import { type DocumentStatus, documentStatus } from '../domain/issued-document'

export type CaseDocument = {
  id: string
  kind: DocumentKind
  title: string
  number: string
  issuedOn: PlainDate
  validFrom: PlainDate | null
  validTo: PlainDate | null
  status: DocumentStatus
  /** Why it was ended before its time. */
  endedBecause: string | null
  verifyCode: string
}

/** Every document of a case in the order of issue, for the applicant and for staff who may see the case. */
export async function documentsOfCase(
  actor: Actor,
  caseId: string,
  clock = systemClock,
): Promise<Result<CaseDocument[], CertificateRefusal>> {
  const file = isUuid(caseId) ? await recordedCase(caseId) : null
  if (!file || !maySee(actor, file)) return refuse('certificate.not-found')
  const today = dayOf(clock.now())
  const issued = await documents.ofCase(db, caseId)
  return ok(
    issued.map((document) => {
      const { id, kind, title, number, issuedOn, validFrom, validTo, stateReason, verifyCode } = document
      const status = documentStatus(document, today)
      return { id, kind, title, number, issuedOn, validFrom, validTo, status, endedBecause: stateReason, verifyCode }
    }),
  )
}
