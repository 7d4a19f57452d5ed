'use server'

import { completeReview } from '@/modules/casework/use-cases/complete-review'
import { denyCase } from '@/modules/casework/use-cases/deny-case'
import { grantCase } from '@/modules/casework/use-cases/grant-case'
import { accountNames } from '@/modules/identity/queries/account-names'
import { withForm } from '@/platform/form-action'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { previewedStep } from './previewed-step'
import { stepAnswer } from './step-answer'
import { denialInput, grantInput, reviewInput } from './step-inputs'
import type { StepState } from './step-state'

export async function reviewAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return withForm(form, { guard: requireStaff, schema: reviewInput, words: 'desk' }, async (officer, input) => {
    const { inspectorId, inspectedOn, record, ...given } = input
    const name = inspectorId && (await accountNames([inspectorId])).get(inspectorId)
    const inspection = { with: name ? { id: inspectorId, name } : null, on: inspectedOn, record }
    const result = await completeReview(officer, { caseId, ...given, inspection })
    return stepAnswer(officer, { caseId, action: 'review' }, result, form)
  })
}

export async function grantAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(form, { guard: requireStaff, schema: grantInput, words: 'desk' }, async (officer, input) => {
    const { expectedVersion, ...given } = input
    const request = { caseId, expectedVersion }
    const take = () => grantCase(officer, { ...request, ...given })
    return previewedStep(officer, request, { action: 'grant', given }, form, take)
  })
}

export async function denyAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(form, { guard: requireStaff, schema: denialInput, words: 'desk' }, async (officer, input) => {
    const { expectedVersion, ...given } = input
    const request = { caseId, expectedVersion }
    const take = () => denyCase(officer, { ...request, ...given })
    return previewedStep(officer, request, { action: 'deny', given }, form, take)
  })
}
