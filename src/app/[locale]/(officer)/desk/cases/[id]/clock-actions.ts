'use server'

import { getTranslations } from 'next-intl/server'
import { decideExtension } from '@/modules/casework/use-cases/decide-extension'
import { endProcedure } from '@/modules/casework/use-cases/end-procedure'
import { requestExtension } from '@/modules/casework/use-cases/request-extension'
import { startProcedure } from '@/modules/casework/use-cases/start-procedure'
import { parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { previewedStep } from './previewed-step'
import { stepAnswer } from './step-answer'
import { extensionAnswerInput, extensionInput, procedureEndInput, procedureInput } from './step-inputs'
import type { StepState } from './step-state'

export async function startProcedureAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  const officer = await requireStaff(form)
  const input = parseForm(procedureInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const { expectedVersion, ...given } = input.value
  const request = { caseId, expectedVersion }
  const take = () => startProcedure(officer, { ...request, ...given })
  return previewedStep(officer, request, { action: 'startProcedure', given }, form, take)
}

export async function endProcedureAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(procedureEndInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await endProcedure(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'endProcedure' }, result, form)
}

export async function requestExtensionAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(extensionInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await requestExtension(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'requestExtension' }, result, form)
}

export async function decideExtensionAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  const officer = await requireStaff(form)
  const input = parseForm(extensionAnswerInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const { answer, expectedVersion, reason } = input.value
  const request = { caseId, expectedVersion }
  const given = { approve: answer === 'approve', reason }
  const take = () => decideExtension(officer, { ...request, ...given })
  return previewedStep(officer, request, { action: 'decideExtension', given }, form, take)
}
