'use server'

import { getTranslations } from 'next-intl/server'
import { endStandIn } from '@/modules/departments/use-cases/end-stand-in'
import { arrangeStandIn } from '@/modules/identity/use-cases/arrange-stand-in'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { areaOf } from '../_components/refusal-area'
import { EndStandInForm, StandInForm } from './stand-in-form'

async function backToList(saved: 'arranged' | 'ended'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/stand-ins')}?saved=${saved}`)
}

/** Codes of the account come up too: it may have changed meanwhile. */
export async function arrangeStandInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(StandInForm, form)
  if (!input.ok) return input.formState
  const arranged = await arrangeStandIn(admin, input.value)
  if (arranged.ok) return backToList('arranged')
  return refusedForm(arranged.refusal, await getTranslations(areaOf(arranged.refusal.code)), form)
}

export async function endStandInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(EndStandInForm, form)
  if (!input.ok) return input.formState
  const ended = await endStandIn(admin, input.value)
  return ended.ok ? backToList('ended') : refusedForm(ended.refusal, await getTranslations('stand-ins'), form)
}
