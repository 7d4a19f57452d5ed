'use server'

import { resumeService, suspendService } from '@/modules/catalogue/use-cases/suspend-service'
import { answerForm } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { StateForm } from './state-form'

export type Move = { id: string; code: string; version: number; move: 'suspend' | 'resume' }

export async function changeStateAction(target: Move, _previous: FormState, form: FormData): Promise<FormState> {
  const { id: serviceId, version: expectedVersion, move, code } = target
  return answerForm(form, {
    guard: adminForm('system_admin'),
    schema: StateForm,
    words: 'catalogue',
    run: (admin, { reason }) =>
      (move === 'suspend' ? suspendService : resumeService)(admin, { serviceId, expectedVersion, reason }),
    done: async () => redirect(localePath(await currentLocale(), `/admin/services/${encodeURIComponent(code)}`)),
  })
}
