import 'server-only'
import { servicesByCode, servicesByName } from '@/modules/catalogue/queries/services-by-code'
import { departmentNames } from '@/modules/departments/queries/department-names'
import type { EditionContent } from '@/modules/disclosure/domain/document'
import { lastOfLine } from '@/modules/disclosure/domain/named-line'
import { documentByReference } from '@/modules/disclosure/queries/document-by-reference'
import type { EditionInput } from './edition-form-schema'

/** Stands for something that was named and not found: the use case refuses it in its own words. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What was typed, with names, numbers and addresses resolved to what they stand for. */
export async function editionContent(input: EditionInput): Promise<EditionContent> {
  const { supersedes, services, departmentId: _owner, expectedVersion: _version, ...rest } = input
  const { page: _page, follows: _follows, base: _base, choice: _choice, ...facts } = rest
  const { issuerDepartmentId } = facts
  const [serviceIds, supersedesId, names] = await Promise.all([
    idsOf(services),
    supersedes ? documentByReference(supersedes).then((id) => id ?? NOBODY) : null,
    departmentNames(issuerDepartmentId ? [issuerDepartmentId] : []),
  ])
  const issuerName = facts.issuerName || names.get(issuerDepartmentId ?? '')?.name || ''
  return { ...facts, issuerName, serviceIds, supersedesId }
}

/** A service is named by a line of the list, or by its code or its name alone. */
async function idsOf(lines: readonly string[]): Promise<string[]> {
  const typed = lines.map((line) => line.trim()).filter(Boolean)
  const named = typed.flatMap((line) => [line, lastOfLine(line)])
  const [byCode, byName] = [await servicesByCode(named), await servicesByName(named)]
  return typed.map((line) => (byCode.get(lastOfLine(line)) ?? byName.get(line))?.id ?? NOBODY)
}
