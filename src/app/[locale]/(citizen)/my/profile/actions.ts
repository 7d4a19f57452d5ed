'use server'

import { getTranslations } from 'next-intl/server'
import { PasswordAgainForm, RealNameForm } from '@/app/[locale]/_profile/profile-forms'
import {
  changeContactStep,
  changePasswordStep,
  choosePasswordStep,
  confirmContactStep,
  endOtherSessionsStep,
  endSessionStep,
  linkProviderStep,
  saved,
  unlinkProviderStep,
} from '@/app/[locale]/_profile/profile-steps'
import { revealOwnNumber } from '@/modules/identity/use-cases/reveal-own-number'
import { stopOwnRecovery } from '@/modules/identity/use-cases/stop-recovery'
import { verifyRealName } from '@/modules/identity/use-cases/verify-real-name'
import { answerForm, formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { allowAnyone, requireCitizen, requireSession } from '@/platform/session/guards'
import { safeNextPath } from '@/platform/session/next-path'
import type { FormState } from '@/ui/form-state'

const HOME = '/my/profile'

export const changeContactAction = formAction(changeContactStep(requireCitizen, HOME))

export const confirmContactAction = formAction(confirmContactStep(requireCitizen, HOME))

export const changePasswordAction = formAction(changePasswordStep(requireCitizen, HOME))

/** Open to anyone: whoever holds a one-time password has no session yet. */
export async function choosePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  return answerForm(form, choosePasswordStep(requireSession, HOME))
}

export const linkProviderAction = formAction(linkProviderStep(requireCitizen, HOME))

export const unlinkProviderAction = formAction(unlinkProviderStep(requireCitizen, HOME))

export async function endSessionAction(form: FormData): Promise<void> {
  return endSessionStep(await requireCitizen(form), HOME, form)
}

export async function endOtherSessionsAction(form: FormData): Promise<void> {
  return endOtherSessionsStep(await requireCitizen(form), HOME)
}

/** Back on the home page, where the notice is gone. */
export async function stopOwnRecoveryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const t = await getTranslations('identity')
  const result = await stopOwnRecovery(citizen)
  return result.ok ? redirect(localePath(await currentLocale(), '/my')) : refusedForm(result.refusal, t)
}

export const verifyRealNameAction = formAction({
  guard: requireCitizen,
  schema: RealNameForm,
  words: 'identity',
  run: verifyRealName,
  done: async (_value, { next }) => {
    const back = safeNextPath(next)
    return back ? redirect(back) : saved(HOME, 'real-name')
  },
})

export const revealNumberAction = formAction({
  guard: requireCitizen,
  schema: PasswordAgainForm,
  words: 'identity',
  run: revealOwnNumber,
  done: async (number) => ({ status: 'done', errors: [], values: { number } }),
})
