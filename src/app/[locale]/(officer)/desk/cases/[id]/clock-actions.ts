'use server'

import { getTranslations } from 'next-intl/server'
import { decideExtension } from '@/modules/casework/use-cases/decide-extension'
import { endProcedure } from '@/modules/casework/use-cases/end-procedure'
import { requestExtension } from '@/modules/casework/use-cases/request-extension'
import { startProcedure } from '@/modules/casework/use-cases/start-procedure'
import { parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { stepAnswer } from './step-answer'
import { extensionAnswerInput, extensionInput, procedureEndInput, procedureInput } from './step-inputs'

export async function startProcedureAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(procedureInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await startProcedure(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'startProcedure' }, result, form)
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

export async function decideExtensionAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(extensionAnswerInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const { answer, ...given } = input.value
  const result = await decideExtension(officer, { caseId, ...given, approve: answer === 'approve' })
  return stepAnswer(officer, { caseId, action: 'decideExtension' }, result, form)
}
