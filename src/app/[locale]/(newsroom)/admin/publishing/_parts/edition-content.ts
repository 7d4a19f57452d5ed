import 'server-only'
import { servicesByCode } from '@/modules/catalogue/queries/services-by-code'
import { departmentNames } from '@/modules/departments/queries/department-names'
import type { EditionContent } from '@/modules/disclosure/domain/document'
import { documentByReference } from '@/modules/disclosure/queries/document-by-reference'
import type { EditionInput } from './edition-form-schema'

/** Stands for something that was named and not found: the use case refuses it in its own words. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Between a service's name and its code in a line of the form: `食品经营许可 · food-business-permit`. */
export const NAME_AND_CODE = ' · '

/** What was typed, with names, numbers and addresses resolved to what they stand for. */
export async function editionContent(input: EditionInput): Promise<EditionContent> {
  const { supersedes, services, departmentId: _owner, expectedVersion: _version, ...rest } = input
  const { page: _page, base: _base, choice: _choice, ...facts } = rest
  const { issuerDepartmentId } = facts
  const [serviceIds, supersedesId, names] = await Promise.all([
    idsOf(services),
    supersedes ? documentByReference(supersedes).then((id) => id ?? NOBODY) : null,
    departmentNames(issuerDepartmentId ? [issuerDepartmentId] : []),
  ])
  const issuerName = facts.issuerName || names.get(issuerDepartmentId ?? '')?.name || ''
  return { ...facts, issuerName, serviceIds, supersedesId }
}

async function idsOf(lines: readonly string[]): Promise<string[]> {
  const codes = lines.filter(Boolean).map((line) => line.split(NAME_AND_CODE).at(-1)?.trim() ?? '')
  const known = await servicesByCode(codes)
  return codes.map((code) => known.get(code)?.id ?? NOBODY)
}
