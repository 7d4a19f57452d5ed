'use server'

import { publishEdition } from '@/modules/disclosure/use-cases/publish-edition'
import { returnEdition } from '@/modules/disclosure/use-cases/return-edition'
import { reviseDocument } from '@/modules/disclosure/use-cases/revise-document'
import { scheduleEdition } from '@/modules/disclosure/use-cases/schedule-edition'
import { setValidity } from '@/modules/disclosure/use-cases/set-validity'
import { submitEdition } from '@/modules/disclosure/use-cases/submit-edition'
import { withdrawDocument } from '@/modules/disclosure/use-cases/withdraw-document'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { stepAnswer } from './_components/step-answer'
import { momentIn, readStep } from './_components/step-form-schema'

export async function submitAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion } = readStep(form)
  const result = await submitEdition(actor, { editionId, expectedVersion })
  return stepAnswer(actor, { editionId, action: 'submit' }, result, form)
}

export async function returnAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, reason } = readStep(form)
  const result = await returnEdition(actor, { editionId, expectedVersion, reason })
  return stepAnswer(actor, { editionId, action: 'return' }, result, form)
}

export async function publishAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, secrecyReviewed, warningReason } = readStep(form)
  const asked = { editionId, expectedVersion, secrecyReviewed, warningReason }
  const result = await publishEdition(actor, asked)
  return stepAnswer(actor, { editionId, action: 'publish' }, result, form)
}

export async function scheduleAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const step = readStep(form)
  const { expectedVersion, secrecyReviewed, warningReason } = step
  const asked = { editionId, expectedVersion, secrecyReviewed, warningReason, publishAt: momentIn(step) }
  const result = await scheduleEdition(actor, asked)
  return stepAnswer(actor, { editionId, action: 'schedule' }, result, form)
}

export async function withdrawAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, reason, predecessors } = readStep(form)
  const result = await withdrawDocument(actor, { editionId, expectedVersion, reason, predecessors })
  return stepAnswer(actor, { editionId, action: 'withdraw' }, result, form)
}

export async function validityAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, validity, reason } = readStep(form)
  const result = await setValidity(actor, { editionId, expectedVersion, validity, reason })
  return stepAnswer(actor, { editionId, action: 'setValidity' }, result, form)
}

export async function reviseAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const result = await reviseDocument(actor, { editionId })
  return stepAnswer(actor, { editionId, action: 'revise', below: '/edit' }, result, form)
}
