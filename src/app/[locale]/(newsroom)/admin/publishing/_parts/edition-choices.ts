import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { offeredServices } from '@/modules/catalogue/queries/services-by-code'
import { publishedDepartments } from '@/modules/departments/queries/published-departments'
import { CATEGORIES, DOCUMENT_KINDS, OWN_KINDS } from '@/modules/disclosure/domain/document'
import { issuersOf } from '@/modules/disclosure/domain/issuers'
import { namedLine } from '@/modules/disclosure/domain/named-line'
import { isEditor, isKeeper } from '@/modules/disclosure/domain/permissions'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { columnChoices } from './column-choices'
import type { EditionChoices } from './edition-fields'

/** What an editor can choose from; `ownerId` is whose document it is, once that is known (null: the library's). */
export async function editionChoices(actor: Staff, ownerId?: string | null): Promise<EditionChoices> {
  const t = await getTranslations('disclosure')
  const [columns, departments, services] = await Promise.all([allColumns(), publishedDepartments(), offeredServices()])
  const own = departments.filter(({ id }) => isEditor(actor, id))
  const owners = ownerId === undefined ? own.map(({ id }) => id) : ownerId === null ? [] : [ownerId]
  const issuers = new Set(owners.flatMap((id) => issuersOf(id, departments)).map(({ id }) => id))
  return {
    departments: own.map(({ id, name }) => ({ value: id, text: name })),
    columns: columnChoices(columns),
    kinds: (isKeeper(actor) ? DOCUMENT_KINDS : OWN_KINDS).map((kind) => ({ value: kind, text: t(`kinds.${kind}`) })),
    issuers: departments.filter(({ id }) => issuers.has(id)).map(({ id, name }) => ({ value: id, text: name })),
    categories: CATEGORIES.map((item) => ({ value: String(item), text: `${item}. ${t(`categories.${item}`)}` })),
    services: services.map(({ name, code }) => namedLine(name, code)),
  }
}
