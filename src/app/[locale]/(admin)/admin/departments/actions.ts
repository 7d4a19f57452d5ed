'use server'

import { getTranslations } from 'next-intl/server'
import { reindexServices } from '@/modules/catalogue/use-cases/reindex-services'
import { closePost, createPost } from '@/modules/departments/use-cases/arrange-posts'
import { setDepartmentActive } from '@/modules/departments/use-cases/set-department-active'
import { createDepartment, updateDepartment } from '@/modules/departments/use-cases/write-department'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { ActiveForm, ClosePostForm, DepartmentForm, NewDepartmentForm, NewPostForm } from './department-form'

async function saved(code: string, what: string): Promise<never> {
  redirect(`${localePath(await currentLocale(), `/admin/departments/${code}`)}?saved=${what}`)
}

export async function createDepartmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('departments')
  const input = parseForm(NewDepartmentForm, form, t)
  if (!input.ok) return input.formState
  const result = await createDepartment(admin, input.value)
  return result.ok ? saved(result.value.code, 'created') : refusedForm(result.refusal, t, form)
}

export async function updateDepartmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('departments')
  const input = parseForm(DepartmentForm, form, t)
  if (!input.ok) return input.formState
  const result = await updateDepartment(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  // Its services are found by its name.
  await reindexServices(admin, result.value.id)
  return saved(result.value.code, 'updated')
}

export async function setActiveAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('departments')
  const input = parseForm(ActiveForm, form, t)
  if (!input.ok) return input.formState
  const result = await setDepartmentActive(admin, input.value)
  return result.ok ? saved(code, input.value.active ? 'opened' : 'closed') : refusedForm(result.refusal, t, form)
}

export async function createPostAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('departments')
  const input = parseForm(NewPostForm, form, t)
  if (!input.ok) return input.formState
  const result = await createPost(admin, input.value)
  return result.ok ? saved(code, 'post-created') : refusedForm(result.refusal, t, form)
}

export async function closePostAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('departments')
  const input = parseForm(ClosePostForm, form, t)
  if (!input.ok) return input.formState
  const result = await closePost(admin, input.value)
  return result.ok ? saved(code, 'post-closed') : refusedForm(result.refusal, t, form)
}
