'use server'

import { discardDraft } from '@/modules/disclosure/use-cases/discard-draft'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { refusedStep } from '../_components/refused-step'
import { readStep } from './_components/step-form-schema'

export async function discardAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { expectedVersion } = readStep(form)
  const discarded = await discardDraft(actor, { editionId, expectedVersion })
  if (!discarded.ok) return refusedStep(actor, { editionId, action: 'discard' }, discarded.refusal, form)
  redirect(localePath(await currentLocale(), '/admin/publishing'))
}
