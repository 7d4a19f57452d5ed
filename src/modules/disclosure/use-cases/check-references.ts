import { isUuid } from '@/kernel/ids'
import { serviceNames } from '@/modules/catalogue/queries/service-names'
import { departmentNames } from '@/modules/departments/queries/department-names'
import { everyBody } from '@/modules/departments/queries/every-body'
import type { Transaction } from '@/platform/db'
import * as columns from '../data/column-store'
import * as documents from '../data/document-store'
import type { EditionProblem } from '../domain/check-edition'
import type { EditionContent } from '../domain/document'
import { issuerProblem } from '../domain/issuers'
import { supersedingWay } from '../domain/superseding'

/**
 * Column, issuer, governed services and the document put out of force must exist; the owner must be one who may publish in the
 * issuer's name, and the older document such that the owner's may end it. The first that is not so.
 */
export async function checkReferences(
  tx: Transaction,
  content: EditionContent,
  ownerDepartmentId: string | null,
): Promise<EditionProblem | null> {
  const { columnId, issuerDepartmentId, supersedesId, serviceIds } = content
  const ids = [columnId, issuerDepartmentId, supersedesId, ...serviceIds]
  if (ids.some((id) => id !== null && !isUuid(id))) return { code: 'disclosure.column-unknown', field: 'columnId' }
  if (columnId && !(await columns.find(tx, { id: columnId }))?.active)
    return { code: 'disclosure.column-unknown', field: 'columnId' }
  if (issuerDepartmentId && (await departmentNames([issuerDepartmentId], tx)).size === 0)
    return { code: 'disclosure.issuer-required', field: 'issuerDepartmentId' }
  const issuer = issuerProblem(content, ownerDepartmentId, await everyBody(tx))
  if (issuer) return issuer
  const older = supersedesId ? await documents.find(tx, supersedesId) : null
  if (supersedesId && older?.state !== 'published')
    return { code: 'disclosure.supersedes-unknown', field: 'supersedesId' }
  if (older && supersedingWay(ownerDepartmentId, older) === 'never')
    return { code: 'disclosure.supersedes-library', field: 'supersedesId' }
  const known = await serviceNames(serviceIds, tx)
  return known.size < serviceIds.length ? { code: 'disclosure.service-unknown', field: 'serviceIds' } : null
}
