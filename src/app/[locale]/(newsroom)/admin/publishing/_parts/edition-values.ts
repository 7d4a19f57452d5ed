import 'server-only'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import type { FormValues } from '@/ui/form-state'
import { NAME_AND_CODE } from './edition-content'

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
    supersedes: supersedes ? `/documents/${supersedes.id}` : '',
    services: services.map(({ name, code }) => name + NAME_AND_CODE + code),
    changeNote: edition.changeNote,
  }
}
