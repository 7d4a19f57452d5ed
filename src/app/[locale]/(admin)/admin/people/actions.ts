'use server'

import { endPostHolder } from '@/modules/departments/use-cases/end-post-holder'
import { assignPost } from '@/modules/identity/use-cases/assign-post'
import { createStaffAccount } from '@/modules/identity/use-cases/create-staff-account'
import { requestSignIn } from '@/modules/identity/use-cases/request-sign-in'
import { setAdminRole } from '@/modules/identity/use-cases/set-admin-role'
import { answerForm, formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { areaOf } from '../_components/refusal-area'
import { AdminRoleForm, AssignForm, EndPostForm, NewPersonForm, ReasonForm } from './people-form'

async function saved(accountId: string, what: 'person' | 'post-ended' | 'waits'): Promise<never> {
  redirect(`${localePath(await currentLocale(), `/admin/people/${accountId}`)}?saved=${what}`)
}

/** The colleague cannot sign in before somebody else has confirmed the account. */
export const createStaffAction = formAction({
  guard: adminForm('system_admin'),
  schema: NewPersonForm,
  words: 'identity',
  run: createStaffAccount,
  done: ({ accountId }) => saved(accountId, 'waits'),
})

/** Codes of the departments module come up too: a post may be closed, or held already. */
export const assignPostAction = formAction({
  guard: adminForm('system_admin'),
  schema: AssignForm,
  words: 'identity',
  run: assignPost,
  done: (_value, { accountId }) => saved(accountId, 'waits'),
  refusedIn: areaOf,
})

export async function endPostAction(accountId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, {
    guard: adminForm('system_admin'),
    schema: EndPostForm,
    words: 'departments',
    run: endPostHolder,
    done: () => saved(accountId, 'post-ended'),
  })
}

export const setAdminRoleAction = formAction({
  guard: adminForm('system_admin'),
  schema: AdminRoleForm,
  words: 'identity',
  run: setAdminRole,
  done: (_value, { accountId, role }) => saved(accountId, role === null ? 'person' : 'waits'),
})

export const requestSignInAction = formAction({
  guard: adminForm('system_admin'),
  schema: ReasonForm,
  words: 'identity',
  run: requestSignIn,
  done: (_value, { accountId }) => saved(accountId, 'waits'),
})
