'use server'

import { getTranslations } from 'next-intl/server'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { declareNotRequired } from '@/modules/casework/use-cases/declare-not-required'
import { rejectAcceptance } from '@/modules/casework/use-cases/reject-acceptance'
import { parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { stepAnswer } from './step-answer'
import { reasonInput, rejectionInput, stepInput } from './step-inputs'

export async function acceptAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(stepInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await acceptCase(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'accept' }, result, form)
}

export async function rejectAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(rejectionInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await rejectAcceptance(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'rejectAcceptance' }, result, form)
}

export async function notRequiredAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(reasonInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await declareNotRequired(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'declareNotRequired' }, result, form)
}
