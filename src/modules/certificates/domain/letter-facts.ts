import type { PlainDate } from '@/kernel/plain-date'
import type { ServiceResult } from '@/modules/catalogue/domain/service-version'

/** The office that issues a letter, with what its remedy text needs (domain.md §1.6). */
export type IssuingDepartment = {
  id: string
  name: string
  shortName: string
  /** government | department | agency | town | subdistrict | village | task_force */
  kind: string
  address: string | null
  phone: string | null
  reconsiderationBody: string | null
  reconsiderationUrl: string | null
  courtName: string | null
}

/** The recorded facts a letter is written from. */
export type LetterFacts = {
  city: string
  department: IssuingDepartment
  caseNo: string
  /** Opens public tracking together with the number; printed on the receipt alone. */
  queryCode: string
  applicantName: string
  /** Whom a certificate names: the applicant, or the shop or company of the application. */
  holder: { name: string; kind: 'person' | 'organisation' }
  /** Already masked: a letter may be laid on any table. Null when the applicant has none on record. */
  maskedIdNumber: string | null
  submittedOn: PlainDate
  acceptedOn: PlainDate | null
  service: { name: string; itemType: string; legalBasis: readonly { law: string; article: string }[] }
  certificate: ServiceResult['certificate']
  /** What a certificate says of its holder, by the names of its law; null in versions that did not state it. */
  holderLines: readonly { label: string; value: string }[] | null
  /** Answers that a certificate prints: place, scope, vehicle … */
  printed: readonly { label: string; value: string }[]
  /** What was filed: the material's name and how many files. */
  materials: readonly { name: string; files: number }[]
}
