'use server'

import { getTranslations } from 'next-intl/server'
import { endPostHolder } from '@/modules/departments/use-cases/end-post-holder'
import { assignPost } from '@/modules/identity/use-cases/assign-post'
import { createStaffAccount } from '@/modules/identity/use-cases/create-staff-account'
import { requestSignIn } from '@/modules/identity/use-cases/request-sign-in'
import { setAdminRole } from '@/modules/identity/use-cases/set-admin-role'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { areaOf } from '../_components/refusal-area'
import { AdminRoleForm, AssignForm, EndPostForm, NewPersonForm, ReasonForm } from './people-form'

async function saved(accountId: string, what: 'person' | 'post-ended' | 'waits'): Promise<never> {
  redirect(`${localePath(await currentLocale(), `/admin/people/${accountId}`)}?saved=${what}`)
}

/** The colleague cannot sign in before somebody else has confirmed the account. */
export async function createStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('identity')
  const input = parseForm(NewPersonForm, form, t)
  if (!input.ok) return input.formState
  const result = await createStaffAccount(admin, input.value)
  return result.ok ? saved(result.value.accountId, 'waits') : refusedForm(result.refusal, t, form)
}

/** Codes of the departments module come up too: a post may be closed, or held already. */
export async function assignPostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(AssignForm, form)
  if (!input.ok) return input.formState
  const result = await assignPost(admin, input.value)
  if (result.ok) return saved(input.value.accountId, 'waits')
  return refusedForm(result.refusal, await getTranslations(areaOf(result.refusal.code)), form)
}

export async function endPostAction(accountId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('departments')
  const input = parseForm(EndPostForm, form, t)
  if (!input.ok) return input.formState
  const result = await endPostHolder(admin, input.value)
  return result.ok ? saved(accountId, 'post-ended') : refusedForm(result.refusal, t, form)
}

export async function setAdminRoleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('identity')
  const input = parseForm(AdminRoleForm, form, t)
  if (!input.ok) return input.formState
  const result = await setAdminRole(admin, input.value)
  const what = input.value.role === null ? 'person' : 'waits'
  return result.ok ? saved(input.value.accountId, what) : refusedForm(result.refusal, t, form)
}

export async function requestSignInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('identity')
  const input = parseForm(ReasonForm, form, t)
  if (!input.ok) return input.formState
  const result = await requestSignIn(admin, input.value)
  return result.ok ? saved(input.value.accountId, 'waits') : refusedForm(result.refusal, t, form)
}
