import { getTranslations } from 'next-intl/server'
import { caseDepartmentsOf, type Staff } from '@/kernel/actor'
import type { WorklistFilter } from '@/modules/casework/domain/worklist'
import { departmentNames } from '@/modules/departments/queries/department-names'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Button } from '@/ui/button'
import { Form } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextInput } from '@/ui/text-input'
import { narrowListAction } from './actions'
import { ACTIONS, STATUSES } from './list-address'

type WorklistFilterProps = { officer: Staff; filter: WorklistFilter }

/** Narrows a list by words, department, step or state: sent as a form, since words name people. */
export async function WorklistFilterForm({ officer, filter }: WorklistFilterProps) {
  const t = await getTranslations('desk.filter')
  const words = await getTranslations('casework')
  const statuses = STATUSES[filter.view].map((value) => ({ value, text: words(`status.${value}`) }))
  const actions = ACTIONS.map((value) => ({ value, text: t(`actions.${value}`) }))
  return (
    <search>
      <Form action={narrowListAction} className="filter-row mb-4">
        <input type="hidden" name="view" value={filter.view} />
        <TextInput name="q" label={t('words')} type="search" defaultValue={filter.q} maxLength={60} width="medium" />
        <DepartmentChoice officer={officer} chosen={filter.departmentId} />
        {filter.view === 'mine' ? (
          <Select name="action" label={t('step')} choices={actions} emptyText={t('all')} defaultValue={filter.action} />
        ) : (
          <Select
            name="status"
            label={t('status')}
            choices={statuses}
            emptyText={t('all')}
            defaultValue={filter.status}
          />
        )}
        <Button type="submit">{t('apply')}</Button>
      </Form>
    </search>
  )
}

/** Only for people with posts in several departments. */
async function DepartmentChoice({ officer, chosen }: { officer: Staff; chosen?: string }) {
  const t = await getTranslations('desk.filter')
  const locale = await currentLocale()
  const ids = caseDepartmentsOf(officer)
  if (ids.length < 2) return null
  const names = await departmentNames(ids)
  const choices = [...names.values()].map(({ id, name, nameEn }) => ({
    value: id,
    text: locale === 'en' ? (nameEn ?? name) : name,
  }))
  return (
    <Select name="department" label={t('department')} choices={choices} emptyText={t('all')} defaultValue={chosen} />
  )
}
