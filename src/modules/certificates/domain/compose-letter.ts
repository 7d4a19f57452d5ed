import type { PlainDate } from '@/kernel/plain-date'
import type { CaseEventBody } from '@/modules/casework/domain/case-event'
import {
  acceptanceBody,
  correctedReceiptBody,
  correctionBody,
  nonAcceptanceBody,
  notRequiredBody,
  receiptBody,
} from './acceptance-letters'
import { approvalBody, certificateBody, refusalBody, terminationBody } from './decision-letters'
import type { DocumentKind } from './document-kind'
import type { DerivationInWords } from './due-words'
import type { Letter, LetterBody } from './letter'
import type { LetterFacts } from './letter-facts'
import { extensionBody, procedureBody } from './procedure-letters'
import { validityOf } from './validity'
import { printedVerifyCode } from './verify-code'

const VERIFY_NOTE = '扫描二维码，或在下列网址输入核验码，可以核对本文书的真伪和状态。'

type Given = {
  number: string
  issuedOn: PlainDate
  verifyCode: string
  /** The public address, without a trailing slash. */
  portal: string
  derivation: DerivationInWords
}

function bodyOf(
  kind: DocumentKind,
  event: CaseEventBody,
  facts: LetterFacts,
  { issuedOn, derivation }: Given,
): LetterBody {
  switch (event.type) {
    case 'case.submitted':
      return receiptBody(facts, event.payload, derivation)
    case 'correction.resubmitted':
      return correctedReceiptBody(facts, event.payload, derivation)
    case 'correction.requested':
      return correctionBody(facts, event.payload)
    case 'case.accepted':
      return acceptanceBody(facts, event.payload, derivation)
    case 'case.acceptance-rejected':
      return nonAcceptanceBody(facts, event.payload)
    case 'case.not-required':
      return notRequiredBody(facts, event.payload)
    case 'procedure.started':
      return procedureBody(facts, event.payload)
    case 'extension.approved':
      return extensionBody(facts, event.payload, derivation)
    case 'case.denied':
      return refusalBody(facts, event.payload)
    case 'case.withdrawn':
      return terminationBody(facts, { withdrawnBecause: event.payload.reason })
    case 'correction.lapsed':
      return terminationBody(facts, { unansweredBy: event.payload.answerBy })
    case 'case.granted':
      if (kind !== 'CERTIFICATE' || !facts.certificate) return approvalBody(facts, event.payload)
      return certificateBody(
        facts,
        facts.certificate.title,
        event.payload,
        validityOf(issuedOn, facts.certificate.validityMonths),
      )
    default:
      throw new Error(`no document follows from ${event.type}`)
  }
}

/** The whole letter for one event. */
export function composeLetter(kind: DocumentKind, event: CaseEventBody, facts: LetterFacts, given: Given): Letter {
  return {
    ...bodyOf(kind, event, facts, given),
    city: facts.city,
    department: facts.department.name,
    matter: facts.service.name,
    number: given.number,
    issuedOn: given.issuedOn,
    holderKind: kind === 'CERTIFICATE' ? facts.holder.kind : 'person',
    verify: {
      code: printedVerifyCode(given.verifyCode),
      url: `${given.portal}/verify/${given.verifyCode}`,
      note: VERIFY_NOTE,
    },
  }
}
