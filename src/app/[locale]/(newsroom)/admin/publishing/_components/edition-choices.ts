import 'server-only'
import { getTranslations } from 'next-intl/server'
import { wordsIn } from '@/app/[locale]/_shell/words'
import type { Staff } from '@/kernel/actor'
import { offeredServices } from '@/modules/catalogue/queries/services-by-code'
import { type PublishedDepartment, publishedDepartments } from '@/modules/departments/queries/published-departments'
import { CATEGORIES, DOCUMENT_KINDS, OWN_KINDS } from '@/modules/disclosure/domain/document'
import { issuersOf } from '@/modules/disclosure/domain/issuers'
import { namedLine } from '@/modules/disclosure/domain/named-line'
import { isEditor, isKeeper } from '@/modules/disclosure/domain/permissions'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { currentLocale } from '@/platform/i18n/current-locale'
import type { Locale } from '@/platform/i18n/locale'
import type { Choice } from '@/ui/select'
import { columnChoices } from './column-choices'
import type { EditionChoices } from './edition-fields'

/** What an editor can choose from; `ownerId` is whose document it is, once that is known (null: the library's). */
export async function editionChoices(actor: Staff, ownerId?: string | null): Promise<EditionChoices> {
  const [t, locale] = [await getTranslations('disclosure'), await currentLocale()]
  const [columns, departments, services] = await Promise.all([allColumns(), publishedDepartments(), offeredServices()])
  const own = departments.filter(({ id }) => isEditor(actor, id))
  const owners = ownerId === undefined ? own.map(({ id }) => id) : ownerId === null ? [] : [ownerId]
  const issuers = new Set(owners.flatMap((id) => issuersOf(id, departments)).map(({ id }) => id))
  return {
    departments: own.map((one) => choiceOf(one, locale)),
    columns: columnChoices(columns, locale),
    kinds: (isKeeper(actor) ? DOCUMENT_KINDS : OWN_KINDS).map((kind) => ({ value: kind, text: t(`kinds.${kind}`) })),
    issuers: departments.filter(({ id }) => issuers.has(id)).map((one) => choiceOf(one, locale)),
    categories: CATEGORIES.map((item) => ({ value: String(item), text: `${item}. ${t(`categories.${item}`)}` })),
    services: services.map(({ name, code }) => namedLine(name, code)),
  }
}

const choiceOf = ({ id, name, nameEn }: PublishedDepartment, locale: Locale): Choice => ({
  value: id,
  text: wordsIn(locale, { zh: name, en: nameEn }),
})
