import { dayOf } from '@/kernel/plain-date'
import { labelledAnswers } from '@/modules/applications/domain/labelled-answers'
import { type RecordedFiling, recordedFiling } from '@/modules/applications/queries/recorded-filing'
import type { CaseEventBody } from '@/modules/casework/domain/case-event'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import type { ServiceVersionContent } from '@/modules/catalogue/domain/service-version'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { departmentLetterhead } from '@/modules/departments/queries/department-letterhead'
import { maskedIdentityNumber } from '@/modules/identity/queries/masked-identity-number'
import { cityProfile } from '@/platform/city'
import { queryCodeFor } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { certifiedFacts } from '../domain/certificate-lines'
import type { LetterFacts } from '../domain/letter-facts'

/** The facts as recorded when the letter is written. Throws when the log points at something that is not there: a bug. */
export async function letterFacts(tx: Transaction, event: CaseEventBody & { caseId: string }): Promise<LetterFacts> {
  const { case: one } = found(await recordedCase(event.caseId, tx), 'case', event.caseId)
  const version = found(await versionById(one.serviceVersionId ?? '', tx), 'service version of', event.caseId)
  const department = found(await departmentLetterhead(one.departmentId, tx), 'department of', event.caseId)
  const filing = await recordedFiling(one.id, 'filing' in event.payload ? event.payload.filing : undefined, tx)
  const { guide, result } = version.content
  return {
    city: cityProfile().name,
    department,
    caseNo: one.caseNo,
    queryCode: queryCodeFor(one.caseNo),
    applicantName: one.applicantName,
    maskedIdNumber: await maskedIdentityNumber(one.applicantId, tx),
    submittedOn: dayOf(one.submittedAt),
    acceptedOn: one.acceptedOn,
    service: { name: version.service.name, itemType: version.service.itemType, legalBasis: guide.legalBasis },
    certificate: result.certificate,
    ...filedFacts(version.content, filing, one.applicantName),
  }
}

function found<T>(value: T | null, what: string, id: string): T {
  if (value === null) throw new Error(`there is no ${what} ${id}`)
  return value
}

/** Whom the certificate names, what it prints, and what was handed in. */
function filedFacts(
  { form, materials, result }: ServiceVersionContent,
  filing: RecordedFiling | null,
  applicantName: string,
): Pick<LetterFacts, 'holder' | 'holderLines' | 'printed' | 'materials'> {
  const sections = filing ? labelledAnswers(form, filing.answers) : []
  const filesOf = (key: string) => filing?.materials.filter(({ materialKey }) => materialKey === key).length ?? 0
  return {
    ...certifiedFacts(result.certificate, sections, applicantName),
    materials: materials
      .map(({ key, name }) => ({ name: name.zh, files: filesOf(key) }))
      .filter(({ files }) => files > 0),
  }
}
