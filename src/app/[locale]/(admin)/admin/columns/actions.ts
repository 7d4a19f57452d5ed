'use server'

import { getTranslations } from 'next-intl/server'
import { moveColumn } from '@/modules/disclosure/use-cases/move-column'
import { writeColumn } from '@/modules/disclosure/use-cases/write-column'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { MoveForm } from '../_components/move-form'
import { ColumnForm, NewColumnForm } from './column-form'

async function backToList(saved?: 'created' | 'changed'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/columns')}${saved ? `?saved=${saved}` : ''}`)
}

export async function createColumnAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(NewColumnForm, form, await getTranslations('columns'))
  if (!input.ok) return input.formState
  const written = await writeColumn(admin, { ...input.value, active: true })
  return written.ok ? backToList('created') : refusedForm(written.refusal, await getTranslations('disclosure'), form)
}

export async function changeColumnAction(slug: string, _previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(ColumnForm, form, await getTranslations('columns'))
  if (!input.ok) return input.formState
  const written = await writeColumn(admin, { ...input.value, slug })
  return written.ok ? backToList('changed') : refusedForm(written.refusal, await getTranslations('disclosure'), form)
}

export async function moveColumnAction(form: FormData): Promise<void> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(MoveForm, form)
  if (input.ok) await moveColumn(admin, input.value)
  return backToList()
}
