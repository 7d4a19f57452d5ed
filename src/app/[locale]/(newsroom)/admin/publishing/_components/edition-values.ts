import 'server-only'
import { namedLine } from '@/modules/disclosure/domain/named-line'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import type { FormValues } from '@/ui/form-state'

/** An edition as the form shows it. */
export function editionValues({ edition, services, supersedes }: EditorialEdition): FormValues {
  return {
    title: edition.title,
    kind: edition.kind,
    columnId: edition.columnId ?? '',
    issuerDepartmentId: edition.issuerDepartmentId ?? '',
    issuerName: edition.issuerName,
    docNo: edition.docNo,
    indexNo: edition.indexNo,
    signedOn: edition.signedOn ?? '',
    formedOn: edition.formedOn ?? '',
    effectiveOn: edition.effectiveOn ?? '',
    expiresOn: edition.expiresOn ?? '',
    category: edition.category?.toString() ?? '',
    topic: edition.topic,
    keywords: edition.keywords.join(' '),
    summary: edition.summary,
    bodyHtml: edition.bodyHtml,
    supersedes,
    services: services.map(({ name, code }) => namedLine(name, code)),
    changeNote: edition.changeNote,
  }
}
