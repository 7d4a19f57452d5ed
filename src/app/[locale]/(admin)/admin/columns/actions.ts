'use server'

import { moveColumn } from '@/modules/disclosure/use-cases/move-column'
import { writeColumn } from '@/modules/disclosure/use-cases/write-column'
import { parseForm } from '@/platform/form'
import { answerForm, formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm, requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { MoveForm } from '../_components/move-form'
import { ColumnForm, NewColumnForm } from './column-form'

async function backToList(saved?: 'created' | 'changed'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/columns')}${saved ? `?saved=${saved}` : ''}`)
}

export const createColumnAction = formAction({
  guard: adminForm('system_admin'),
  schema: NewColumnForm,
  words: 'columns',
  run: (admin, column) => writeColumn(admin, { ...column, active: true }),
  done: () => backToList('created'),
  refusedIn: () => 'disclosure',
})

export async function changeColumnAction(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, {
    guard: adminForm('system_admin'),
    schema: ColumnForm,
    words: 'columns',
    run: (admin, column) => writeColumn(admin, { ...column, slug }),
    done: () => backToList('changed'),
    refusedIn: () => 'disclosure',
  })
}

export async function moveColumnAction(form: FormData): Promise<void> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(MoveForm, form)
  if (input.ok) await moveColumn(admin, input.value)
  return backToList()
}
