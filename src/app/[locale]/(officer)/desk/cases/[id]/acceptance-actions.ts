'use server'

import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { declareNotRequired } from '@/modules/casework/use-cases/declare-not-required'
import { rejectAcceptance } from '@/modules/casework/use-cases/reject-acceptance'
import { withForm } from '@/platform/form-action'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { previewedStep } from './previewed-step'
import { stepAnswer } from './step-answer'
import { reasonInput, rejectionInput, stepInput } from './step-inputs'
import type { StepState } from './step-state'

export async function acceptAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return withForm(form, { guard: requireStaff, schema: stepInput, words: 'desk' }, async (officer, input) => {
    const result = await acceptCase(officer, { caseId, ...input })
    return stepAnswer(officer, { caseId, action: 'accept' }, result, form)
  })
}

export async function rejectAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(form, { guard: requireStaff, schema: rejectionInput, words: 'desk' }, async (officer, input) => {
    const { expectedVersion, ...given } = input
    const request = { caseId, expectedVersion }
    const take = () => rejectAcceptance(officer, { ...request, ...given })
    return previewedStep(officer, request, { action: 'rejectAcceptance', given }, form, take)
  })
}

export async function notRequiredAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(form, { guard: requireStaff, schema: reasonInput, words: 'desk' }, async (officer, input) => {
    const { expectedVersion, ...given } = input
    const request = { caseId, expectedVersion }
    const take = () => declareNotRequired(officer, { ...request, ...given })
    return previewedStep(officer, request, { action: 'declareNotRequired', given }, form, take)
  })
}
