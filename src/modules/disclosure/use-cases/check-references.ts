import { isUuid } from '@/kernel/ids'
import { serviceNames } from '@/modules/catalogue/queries/service-names'
import { allDepartments } from '@/modules/departments/queries/all-departments'
import { departmentNames } from '@/modules/departments/queries/department-names'
import type { Transaction } from '@/platform/db'
import * as columns from '../data/column-store'
import * as documents from '../data/document-store'
import type { EditionProblem } from '../domain/check-edition'
import type { EditionContent } from '../domain/document'
import { issuerProblem } from '../domain/issuers'
import { supersedingWay } from '../domain/superseding'

/**
 * Everything that an edition refers to and that is not so: column, issuer, governed services and the document put out of force
 * must exist; the owner must be one who may publish in the issuer's name, and the older document such that the owner's may
 * end it.
 */
export async function checkReferences(
  tx: Transaction,
  content: EditionContent,
  ownerDepartmentId: string | null,
): Promise<EditionProblem[]> {
  const { columnId, issuerDepartmentId } = content
  const problems: (EditionProblem | null)[] = [
    columnId && !(await isOpenColumn(tx, columnId)) ? { code: 'disclosure.column-unknown', field: 'columnId' } : null,
    issuerDepartmentId && !(await isBody(tx, issuerDepartmentId))
      ? { code: 'disclosure.issuer-required', field: 'issuerDepartmentId' }
      : issuerProblem(content, ownerDepartmentId, await allDepartments(tx)),
    await olderProblem(tx, content, ownerDepartmentId),
    await serviceProblem(tx, content),
  ]
  return problems.filter((one) => one !== null)
}

const isOpenColumn = async (tx: Transaction, id: string): Promise<boolean> =>
  isUuid(id) && (await columns.find(tx, { id }))?.active === true

const isBody = async (tx: Transaction, id: string): Promise<boolean> =>
  isUuid(id) && (await departmentNames([id], tx)).size > 0

async function olderProblem(
  tx: Transaction,
  { supersedesId }: EditionContent,
  ownerDepartmentId: string | null,
): Promise<EditionProblem | null> {
  if (!supersedesId) return null
  const older = isUuid(supersedesId) ? await documents.find(tx, supersedesId) : null
  if (older?.state !== 'published') return { code: 'disclosure.supersedes-unknown', field: 'supersedesId' }
  return supersedingWay(ownerDepartmentId, older) === 'never'
    ? { code: 'disclosure.supersedes-library', field: 'supersedesId' }
    : null
}

async function serviceProblem(tx: Transaction, { serviceIds }: EditionContent): Promise<EditionProblem | null> {
  const known = await serviceNames(serviceIds.filter(isUuid), tx)
  return serviceIds.every((id) => known.has(id)) ? null : { code: 'disclosure.service-unknown', field: 'serviceIds' }
}
