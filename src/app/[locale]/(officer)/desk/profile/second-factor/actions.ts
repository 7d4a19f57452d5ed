'use server'

import { revalidatePath } from 'next/cache'
import { identityForm } from '@/app/[locale]/_profile/identity-form'
import { CodeForm, PasswordAgainForm, PasswordAndCodeForm } from '@/app/[locale]/_profile/profile-forms'
import { saved } from '@/app/[locale]/_profile/profile-steps'
import {
  enableSecondFactor,
  removeSecondFactor,
  startSecondFactor,
} from '@/modules/identity/use-cases/set-up-second-factor'
import { allowAnyone, requireSession, requireStaff } from '@/platform/session/guards'
import { emptyFormState, type FormState } from '@/ui/form-state'

/** Open to anyone: staff without a required second factor have no session yet; the use case checks their password. */
export async function startAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  const session = await requireSession(form)
  return identityForm({
    schema: PasswordAgainForm,
    form,
    run: (input) => startSecondFactor(session.actor, input),
    done: async () => {
      revalidatePath('/[locale]/desk/profile/second-factor', 'page')
      return emptyFormState
    },
  })
}

export async function enableAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  const session = await requireSession(form)
  return identityForm({
    schema: CodeForm,
    form,
    run: (input) => enableSecondFactor(session.actor, { ...input, sessionId: session.id }),
    done: () => saved('/desk/profile', 'second-factor'),
  })
}

export async function removeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff(form)
  return identityForm({
    schema: PasswordAndCodeForm,
    form,
    run: (input) => removeSecondFactor(staff, input),
    done: () => saved('/desk/profile', 'second-factor-off'),
  })
}
