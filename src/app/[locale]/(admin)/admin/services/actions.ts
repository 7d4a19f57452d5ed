'use server'

import { getTranslations } from 'next-intl/server'
import { resumeService, suspendService } from '@/modules/catalogue/use-cases/suspend-service'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { StateForm } from './state-form'

export type Move = { id: string; code: string; version: number; move: 'suspend' | 'resume' }

export async function changeStateAction(target: Move, _previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('catalogue')
  const input = parseForm(StateForm, form, t)
  if (!input.ok) return input.formState
  const change = { serviceId: target.id, expectedVersion: target.version, reason: input.value.reason }
  const result = await (target.move === 'suspend' ? suspendService : resumeService)(admin, change)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  redirect(localePath(await currentLocale(), `/admin/services/${encodeURIComponent(target.code)}`))
}
