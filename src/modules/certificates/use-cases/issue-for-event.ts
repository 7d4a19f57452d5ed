import { randomBytes } from 'node:crypto'
import { dayOf } from '@/kernel/plain-date'
import { ok } from '@/kernel/result'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { newId } from '@/platform/new-id'
import { announceChange } from '@/platform/publications'
import * as documents from '../data/document-store'
import { composeLetter } from '../domain/compose-letter'
import type { DocumentKind } from '../domain/document-kind'
import { certificateSeries, letterSeries, type NumberSeries } from '../domain/document-number'
import { documentsFor } from '../domain/issue-plan'
import type { IssuedDocument } from '../domain/issued-document'
import type { LetterFacts } from '../domain/letter-facts'
import { validityOf } from '../domain/validity'
import { VERIFY_CODE_BYTES, verifyCodeOf } from '../domain/verify-code'
import { letterFacts } from '../queries/letter-facts'
import { printedDerivation } from '../queries/printed-derivation'

/**
 * The documents that follow from an event of a case, issued once however often this runs (by case, kind and event);
 * asked again it gives the same ones. Most events need none. By the system: an event is its own authority.
 */
export async function issueForEvent(event: CaseEvent, clock = systemClock): Promise<IssuedDocument[]> {
  // Before anything is read: an event that never makes a document costs no transaction.
  if (documentsFor(event, null).length === 0) return []
  const result = await inTransaction(async (tx) => ok(await issueWithin(tx, event, clock.now())))
  return result.ok ? result.value : []
}

async function issueWithin(tx: Transaction, event: CaseEvent, now: Date): Promise<IssuedDocument[]> {
  await documents.lockIssuing(tx, event.caseId)
  const facts = await letterFacts(tx, event)
  const issued = await documents.ofEvent(tx, event.caseId, event.seq)
  for (const kind of documentsFor(event, facts.certificate)) {
    if (issued.some((document) => document.kind === kind)) continue
    const document = await written(tx, kind, event, facts, now)
    await documents.insert(tx, document)
    issued.push(document)
    // Granting decisions stand on the city's front page (许可法 40).
    if (kind === 'APPROVAL_DECISION') await announceChange(tx)
  }
  return issued
}

async function written(
  tx: Transaction,
  kind: DocumentKind,
  event: CaseEvent,
  facts: LetterFacts,
  now: Date,
): Promise<IssuedDocument> {
  const issuedOn = dayOf(event.occurredAt)
  const series = seriesOf(kind, facts, issuedOn)
  const number = series.format(await documents.nextInSeries(tx, series.key))
  const verifyCode = verifyCodeOf(randomBytes(VERIFY_CODE_BYTES))
  const letter = composeLetter(kind, event, facts, {
    number,
    issuedOn,
    verifyCode,
    portal: env.PUBLIC_URL,
    derivation: await printedDerivation(),
  })
  const validity = kind === 'CERTIFICATE' ? validityOf(issuedOn, facts.certificate?.validityMonths ?? null) : null
  return {
    id: newId(now),
    caseId: event.caseId,
    eventSeq: event.seq,
    kind,
    number,
    verifyCode,
    title: letter.title,
    issuedOn,
    departmentId: facts.department.id,
    holderName: kind === 'CERTIFICATE' ? facts.holder.name : facts.applicantName,
    letter,
    validFrom: validity?.from ?? null,
    validTo: validity?.to ?? null,
    state: 'valid',
    stateChangedAt: null,
    stateReason: null,
    storageKey: null,
    pdfSha256: null,
    createdAt: now,
  }
}

function seriesOf(kind: DocumentKind, { certificate, department }: LetterFacts, issuedOn: string): NumberSeries {
  if (kind !== 'CERTIFICATE') return letterSeries(kind, department.shortName, issuedOn)
  if (!certificate) throw new Error('a certificate needs a service version that names one')
  return certificateSeries(certificate.numberPrefix, issuedOn)
}
