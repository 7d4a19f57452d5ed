'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { revealAnswer } from '@/modules/applications/use-cases/reveal-answer'
import { parseForm } from '@/platform/form'
import { refusedForm } from '@/platform/refused-form'
import { requireStaff } from '@/platform/session/guards'
import { emptyFormState } from '@/ui/form-state'
import type { RevealState } from './reveal-form'

const Reason = z.object({ reason: z.string().max(300, 'errors.too-long').default('') })

export async function revealAction(
  caseId: string,
  path: string,
  _previous: RevealState,
  form: FormData,
): Promise<RevealState> {
  const officer = await requireStaff(form)
  const input = parseForm(Reason, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await revealAnswer(officer, { caseId, path, reason: input.value.reason })
  if (!result.ok) return refusedForm(result.refusal, await getTranslations('desk'), form)
  return { ...emptyFormState, status: 'done', revealed: result.value }
}
