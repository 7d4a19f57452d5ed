'use server'

import {
  disableAccount,
  enableAccount,
  endAccountSessions,
  resetPassword,
  resetSecondFactor,
} from '@/modules/identity/use-cases/guard-account'
import { liftSignInBlock } from '@/modules/identity/use-cases/lift-sign-in-block'
import { revealStaffContact } from '@/modules/identity/use-cases/reveal-staff-contact'
import { answerForm, formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { GuardForm, ReasonForm } from './people-form'

const ACTS = {
  disable: disableAccount,
  enable: enableAccount,
  'reset-second-factor': resetSecondFactor,
  'end-sessions': endAccountSessions,
  'lift-block': liftSignInBlock,
} as const

/** `home` is where the account's page is: colleagues and citizens have sections of their own. */
export async function guardAction(
  home: 'people' | 'accounts',
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const section = home === 'accounts' ? 'accounts' : 'people'
  return answerForm(form, {
    guard: adminForm('security_admin'),
    schema: GuardForm,
    words: 'identity',
    run: (admin, { act, ...about }) => ACTS[act](admin, about),
    done: async (_value, { act, accountId }) =>
      redirect(`${localePath(await currentLocale(), `/admin/${section}/${accountId}`)}?done=${act}`),
  })
}

/** The one-time password goes back in the answer to this form and nowhere else. */
export const resetPasswordAction = formAction({
  guard: adminForm('security_admin'),
  schema: ReasonForm,
  words: 'identity',
  run: resetPassword,
  done: async ({ oneTimePassword }) => ({ status: 'done', errors: [], values: { handedOut: oneTimePassword } }),
})

export const revealContactAction = formAction({
  guard: adminForm(),
  schema: ReasonForm,
  words: 'identity',
  run: revealStaffContact,
  done: async ({ phone, email }) => ({
    status: 'done',
    errors: [],
    values: { phone: phone ?? '—', email: email ?? '—' },
  }),
})
