'use server'

import { decideExtension } from '@/modules/casework/use-cases/decide-extension'
import { endProcedure } from '@/modules/casework/use-cases/end-procedure'
import { requestExtension } from '@/modules/casework/use-cases/request-extension'
import { startProcedure } from '@/modules/casework/use-cases/start-procedure'
import { withForm } from '@/platform/form-action'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { previewedStep } from './previewed-step'
import { stepAnswer } from './step-answer'
import { extensionAnswerInput, extensionInput, procedureEndInput, procedureInput } from './step-inputs'
import type { StepState } from './step-state'

export async function startProcedureAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(form, { guard: requireStaff, schema: procedureInput, words: 'desk' }, async (officer, input) => {
    const { expectedVersion, ...given } = input
    const request = { caseId, expectedVersion }
    const take = () => startProcedure(officer, { ...request, ...given })
    return previewedStep(officer, request, { action: 'startProcedure', given }, form, take)
  })
}

export async function endProcedureAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return withForm(form, { guard: requireStaff, schema: procedureEndInput, words: 'desk' }, async (officer, input) => {
    const result = await endProcedure(officer, { caseId, ...input })
    return stepAnswer(officer, { caseId, action: 'endProcedure' }, result, form)
  })
}

export async function requestExtensionAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return withForm(form, { guard: requireStaff, schema: extensionInput, words: 'desk' }, async (officer, input) => {
    const result = await requestExtension(officer, { caseId, ...input })
    return stepAnswer(officer, { caseId, action: 'requestExtension' }, result, form)
  })
}

export async function decideExtensionAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(
    form,
    { guard: requireStaff, schema: extensionAnswerInput, words: 'desk' },
    async (officer, input) => {
      const { answer, expectedVersion, reason } = input
      const request = { caseId, expectedVersion }
      const given = { approve: answer === 'approve', reason }
      const take = () => decideExtension(officer, { ...request, ...given })
      return previewedStep(officer, request, { action: 'decideExtension', given }, form, take)
    },
  )
}
