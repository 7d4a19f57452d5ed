'use server'

import { getTranslations } from 'next-intl/server'
import { completeReview } from '@/modules/casework/use-cases/complete-review'
import { denyCase } from '@/modules/casework/use-cases/deny-case'
import { grantCase } from '@/modules/casework/use-cases/grant-case'
import { parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { stepAnswer } from './step-answer'
import { denialInput, grantInput, reviewInput } from './step-inputs'

export async function reviewAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(reviewInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await completeReview(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'review' }, result, form)
}

export async function grantAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(grantInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await grantCase(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'grant' }, result, form)
}

export async function denyAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(denialInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await denyCase(officer, { caseId, ...input.value })
  return stepAnswer(officer, { caseId, action: 'deny' }, result, form)
}
