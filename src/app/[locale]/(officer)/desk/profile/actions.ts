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
import { allowAnyone, requireSession, requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

const HOME = '/desk/profile'

export async function changeContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  return changeContactStep(await requireStaff(form), HOME, form)
}

export async function confirmContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  return confirmContactStep(await requireStaff(form), HOME, form)
}

export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return changePasswordStep(await requireStaff(form), HOME, form)
}

export async function linkProviderAction(_previous: FormState, form: FormData): Promise<FormState> {
  return linkProviderStep(await requireStaff(form), HOME, form)
}

export async function unlinkProviderAction(_previous: FormState, form: FormData): Promise<FormState> {
  return unlinkProviderStep(await requireStaff(form), HOME, form)
}

export async function endSessionAction(form: FormData): Promise<void> {
  return endSessionStep(await requireStaff(form), HOME, form)
}

export async function endOtherSessionsAction(form: FormData): Promise<void> {
  return endOtherSessionsStep(await requireStaff(form), HOME)
}

/** Open to anyone: they have no session yet. */
export async function choosePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  return choosePasswordStep(await requireSession(form), HOME, form)
}
