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
import { stepAnswer } from './_parts/step-answer'
import { momentIn, readStep } from './_parts/step-form-schema'

export async function submitAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion } = readStep(form)
  return stepAnswer(await submitEdition(actor, { editionId, expectedVersion }), form)
}

export async function returnAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, reason } = readStep(form)
  return stepAnswer(await returnEdition(actor, { editionId, expectedVersion, reason }), form)
}

export async function publishAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, secrecyReviewed } = readStep(form)
  return stepAnswer(await publishEdition(actor, { editionId, expectedVersion, secrecyReviewed }), form)
}

export async function scheduleAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const step = readStep(form)
  const { expectedVersion, secrecyReviewed } = step
  const asked = { editionId, expectedVersion, secrecyReviewed, publishAt: momentIn(step) }
  return stepAnswer(await scheduleEdition(actor, asked), form)
}

export async function withdrawAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, reason } = readStep(form)
  return stepAnswer(await withdrawDocument(actor, { editionId, expectedVersion, reason }), form)
}

export async function validityAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion, validity, reason } = readStep(form)
  return stepAnswer(await setValidity(actor, { editionId, expectedVersion, validity, reason }), form)
}

export async function reviseAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  return stepAnswer(await reviseDocument(actor, { editionId }), form, '/edit')
}
