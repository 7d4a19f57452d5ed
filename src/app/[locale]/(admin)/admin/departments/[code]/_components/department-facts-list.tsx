import { getTranslations } from 'next-intl/server'
import type { Department } from '@/modules/departments/domain/department'
import { DataList } from '@/ui/data-list'

const FACTS = [
  'shortName',
  'nameEn',
  'headName',
  'phone',
  'address',
  'officeHours',
  'intro',
  'reconsiderationBody',
  'reconsiderationUrl',
  'courtName',
  'creditCode',
  'divisionCode',
  'endsOn',
] as const satisfies readonly (keyof Department)[]

/** What is known about a body; an end only where there is one. */
export async function DepartmentFactsList({ department }: { department: Department }) {
  const t = await getTranslations('departments')
  const shown = FACTS.filter((name) => name !== 'endsOn' || department.endsOn !== null)
  return (
    <DataList rows={shown.map((name) => ({ name: t(`fields.${name}`), value: department[name] ?? t('facts-none') }))} />
  )
}
