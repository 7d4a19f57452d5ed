import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import type { Case, CaseTask } from '@/modules/casework/domain/case'
import { isInspection } from '@/modules/casework/domain/inspection'
import { inspectorsBeside } from '../inspectors'
import type { StepField } from './step-fields'

/** What an inspection on site asks besides the opinion, by task: who went along, when, and what was found (许可法 34). */
export async function inspectionFields(
  officer: Staff,
  one: Case,
  tasks: readonly CaseTask[],
): Promise<ReadonlyMap<string, StepField[]>> {
  const t = await getTranslations('desk.steps.inspection')
  const visits = tasks.filter((task) => isInspection(one, task))
  const asked = visits.map(async (task) => {
    const others = await inspectorsBeside(officer, task.departmentId)
    const choices = [{ value: '', text: t('choose') }, ...others.map(({ id, name }) => ({ value: id, text: name }))]
    const fields: StepField[] = [
      {
        name: 'inspectorId',
        type: 'select',
        label: t('second'),
        hint: t('second-hint', { name: officer.name }),
        choices,
      },
      { name: 'inspectedOn', type: 'date', label: t('on') },
      { name: 'record', type: 'area', label: t('record'), hint: t('record-hint') },
    ]
    return [task.id, fields] as const
  })
  return new Map(await Promise.all(asked))
}
