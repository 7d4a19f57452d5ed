import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { offeredServices } from '@/modules/catalogue/queries/services-by-code'
import { publishedDepartments } from '@/modules/departments/queries/published-departments'
import { CATEGORIES, DOCUMENT_KINDS, OWN_KINDS } from '@/modules/disclosure/domain/document'
import { isEditor, isKeeper } from '@/modules/disclosure/domain/permissions'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { columnChoices } from './column-choices'
import { NAME_AND_CODE } from './edition-content'
import type { EditionChoices } from './edition-fields'

/** What an editor can choose from. */
export async function editionChoices(actor: Staff): Promise<EditionChoices> {
  const t = await getTranslations('disclosure')
  const [columns, departments, services] = await Promise.all([allColumns(), publishedDepartments(), offeredServices()])
  return {
    departments: departments.filter(({ id }) => isEditor(actor, id)).map(({ id, name }) => ({ value: id, text: name })),
    columns: columnChoices(columns),
    kinds: (isKeeper(actor) ? DOCUMENT_KINDS : OWN_KINDS).map((kind) => ({ value: kind, text: t(`kinds.${kind}`) })),
    issuers: departments.map(({ id, name }) => ({ value: id, text: name })),
    categories: CATEGORIES.map((item) => ({ value: String(item), text: `${item}. ${t(`categories.${item}`)}` })),
    services: services.map(({ name, code }) => name + NAME_AND_CODE + code),
  }
}
