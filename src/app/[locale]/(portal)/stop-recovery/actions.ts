'use server'

import { getTranslations } from 'next-intl/server'
import { stopRecoveryByCode } from '@/modules/identity/use-cases/stop-recovery'
import { parseForm } from '@/platform/form'
import { refusedForm } from '@/platform/refused-form'
import { currentActor } from '@/platform/session/current-actor'
import { allowAnyone } from '@/platform/session/guards'
import { requestOrigin } from '@/platform/session/request-origin'
import { emptyFormState, type FormState } from '@/ui/form-state'
import { StopForm } from './stop-form'

/** Whoever has the code that was sent to the holder, or a clerk to whom they told it. */
export async function stopRecoveryAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  const t = await getTranslations('identity')
  const input = parseForm(StopForm, form, t)
  if (!input.ok) return input.formState
  const { ip } = await requestOrigin()
  const result = await stopRecoveryByCode(await currentActor(), { code: input.value.code, ip })
  return result.ok ? { ...emptyFormState, status: 'done' } : refusedForm(result.refusal, t, form)
}
