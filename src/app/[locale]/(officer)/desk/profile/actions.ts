'use server'

import {
  changeContactStep,
  changePasswordStep,
  choosePasswordStep,
  confirmContactStep,
  endOtherSessionsStep,
  endSessionStep,
  linkProviderStep,
  unlinkProviderStep,
} from '@/app/[locale]/_profile/profile-steps'
import { answerForm, formAction } from '@/platform/form-action'
import { allowAnyone, requireSession, requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

const HOME = '/desk/profile'

export const changeContactAction = formAction(changeContactStep(requireStaff, HOME))

export const confirmContactAction = formAction(confirmContactStep(requireStaff, HOME))

export const changePasswordAction = formAction(changePasswordStep(requireStaff, HOME))

export const linkProviderAction = formAction(linkProviderStep(requireStaff, HOME))

export const unlinkProviderAction = formAction(unlinkProviderStep(requireStaff, HOME))

export async function endSessionAction(form: FormData): Promise<void> {
  return endSessionStep(await requireStaff(form), HOME, form)
}

export async function endOtherSessionsAction(form: FormData): Promise<void> {
  return endOtherSessionsStep(await requireStaff(form), HOME)
}

/** Open to anyone: they have no session yet. */
export async function choosePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  return answerForm(form, choosePasswordStep(requireSession, HOME))
}
