'use server'

import { restoreSave } from '@/modules/disclosure/use-cases/restore-save'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { stepAnswer } from '../../_components/step-answer'
import { readStep } from '../../_components/step-form-schema'

export async function restoreAction(
  editionId: string,
  saveId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion } = readStep(form)
  const result = await restoreSave(actor, { editionId, expectedVersion, saveId })
  return stepAnswer(actor, { editionId, action: 'edit', below: '/edit?restored=1' }, result, form)
}
