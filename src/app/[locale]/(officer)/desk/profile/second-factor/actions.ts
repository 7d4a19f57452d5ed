'use server'

import { revalidatePath } from 'next/cache'
import { CodeForm, PasswordAgainForm, PasswordAndCodeForm } from '@/app/[locale]/_profile/profile-forms'
import { saved } from '@/app/[locale]/_profile/profile-steps'
import {
  enableSecondFactor,
  removeSecondFactor,
  startSecondFactor,
} from '@/modules/identity/use-cases/set-up-second-factor'
import { answerForm, formAction } from '@/platform/form-action'
import { allowAnyone, requireSession, requireStaff } from '@/platform/session/guards'
import { emptyFormState, type FormState } from '@/ui/form-state'

/** Open to anyone: staff without a required second factor have no session yet; the use case checks their password. */
export async function startAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  return answerForm(form, {
    guard: requireSession,
    schema: PasswordAgainForm,
    words: 'identity',
    run: ({ actor }, input) => startSecondFactor(actor, input),
    done: async () => {
      revalidatePath('/[locale]/desk/profile/second-factor', 'page')
      return emptyFormState
    },
  })
}

export async function enableAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  return answerForm(form, {
    guard: requireSession,
    schema: CodeForm,
    words: 'identity',
    run: ({ actor, id: sessionId }, input) => enableSecondFactor(actor, { ...input, sessionId }),
    done: () => saved('/desk/profile', 'second-factor'),
  })
}

export const removeAction = formAction({
  guard: requireStaff,
  schema: PasswordAndCodeForm,
  words: 'identity',
  run: removeSecondFactor,
  done: () => saved('/desk/profile', 'second-factor-off'),
})
