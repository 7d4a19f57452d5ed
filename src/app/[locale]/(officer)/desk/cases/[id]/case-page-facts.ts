import 'server-only'
import type { Staff } from '@/kernel/actor'
import { filedApplication } from '@/modules/applications/queries/filed-application'
import { attachmentsOfCase, filesOfInspections } from '@/modules/attachments/queries/attachments-of-case'
import { caseHistory } from '@/modules/casework/queries/case-history'
import { openCaseFile } from '@/modules/casework/use-cases/open-case-file'
import { documentsOfCase } from '@/modules/certificates/queries/documents-of-case'
import { namedLetterheads } from '@/modules/departments/queries/department-letterhead'

/**
 * Everything that the page of a case shows an officer, with the line that says who read it; null where they may not see
 * the case. How many statements it sends is counted by its test.
 */
export async function casePageFacts(officer: Staff, caseId: string) {
  const view = await openCaseFile(officer, caseId)
  if (!view) return null
  const { case: one, tasks } = view.file
  const [history, filed, attachments, inspected, documents, departments] = await Promise.all([
    caseHistory(officer, caseId),
    filedApplication(officer, caseId),
    attachmentsOfCase(officer, caseId),
    filesOfInspections(officer, caseId),
    documentsOfCase(officer, caseId),
    namedLetterheads([one.departmentId, ...tasks.map(({ departmentId }) => departmentId)]),
  ])
  return { view, history, filed, attachments, inspected, documents: documents.ok ? documents.value : [], departments }
}
