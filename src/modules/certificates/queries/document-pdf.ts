import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { recordRefusal } from '@/modules/audit/use-cases/record-refusal'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import { readBytes } from '@/platform/storage/content-store'
import * as documents from '../data/document-store'
import { printAndKeep } from '../data/letter-print'
import type { CertificateRefusal } from '../domain/certificate-refusals'
import type { IssuedDocument } from '../domain/issued-document'

export type DocumentFile = { fileName: string; bytes: Buffer; sha256: string }

/**
 * The letter itself, as PDF. For the applicant and for staff who may see the case; that staff read it goes on record.
 * It is printed when it is first opened; from then on the kept bytes are the document.
 */
export async function documentPdf(
  actor: Actor,
  documentId: string,
  clock = systemClock,
): Promise<Result<DocumentFile, CertificateRefusal>> {
  const document = isUuid(documentId) ? await documents.find(db, documentId) : null
  const file = document && (await recordedCase(document.caseId))
  if (!document || !file) return refuse('certificate.not-found')
  if (!maySee(actor, file)) {
    await recordRefusal(actor, { action: 'visit.refused', subjectKind: 'document', subjectId: document.id }, clock)
    return refuse('certificate.not-found')
  }
  const note = { action: 'document.read', subjectKind: 'document', subjectId: document.id, caseId: document.caseId }
  await recordAccess(db, actor, note, clock)
  const { bytes, sha256 } = await keptOrPrinted(document, clock.now())
  return ok({ fileName: `${document.title} ${document.number}.pdf`, bytes, sha256 })
}

async function keptOrPrinted(document: IssuedDocument, now: Date): Promise<{ bytes: Buffer; sha256: string }> {
  const { storageKey, pdfSha256 } = document
  if (storageKey && pdfSha256) return { bytes: await readBytes(storageKey), sha256: pdfSha256 }
  const { bytes, ...print } = await printAndKeep(document.letter)
  await inTransaction(async (tx) => ok(await documents.keepPrint(tx, document.id, print, now)))
  // Somebody may have printed it at the same moment: what stands in the row is the document.
  const kept = await documents.find(db, document.id)
  if (kept?.storageKey && kept.storageKey !== print.storageKey) return keptOrPrinted(kept, now)
  return { bytes, sha256: print.pdfSha256 }
}
