'use server'

import { reindexServices } from '@/modules/catalogue/use-cases/reindex-services'
import { closePost, createPost } from '@/modules/departments/use-cases/arrange-posts'
import { setDepartmentActive } from '@/modules/departments/use-cases/set-department-active'
import { createDepartment, updateDepartment } from '@/modules/departments/use-cases/write-department'
import { answerForm, formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { ActiveForm, ClosePostForm, DepartmentForm, NewDepartmentForm, NewPostForm } from './department-form'

async function saved(code: string, what: string): Promise<never> {
  redirect(`${localePath(await currentLocale(), `/admin/departments/${code}`)}?saved=${what}`)
}

export const createDepartmentAction = formAction({
  guard: adminForm('system_admin'),
  schema: NewDepartmentForm,
  words: 'departments',
  run: createDepartment,
  done: ({ code }) => saved(code, 'created'),
})

export const updateDepartmentAction = formAction({
  guard: adminForm('system_admin'),
  schema: DepartmentForm,
  words: 'departments',
  run: async (admin, facts) => {
    const result = await updateDepartment(admin, facts)
    // Its services are found by its name.
    if (result.ok) await reindexServices(admin, result.value.id)
    return result
  },
  done: ({ code }) => saved(code, 'updated'),
})

export async function setActiveAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, {
    guard: adminForm('system_admin'),
    schema: ActiveForm,
    words: 'departments',
    run: setDepartmentActive,
    done: (_value, { active }) => saved(code, active ? 'opened' : 'closed'),
  })
}

export async function createPostAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, {
    guard: adminForm('system_admin'),
    schema: NewPostForm,
    words: 'departments',
    run: createPost,
    done: () => saved(code, 'post-created'),
  })
}

export async function closePostAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, {
    guard: adminForm('system_admin'),
    schema: ClosePostForm,
    words: 'departments',
    run: closePost,
    done: () => saved(code, 'post-closed'),
  })
}
