'use server'

import { confirmPower } from '@/modules/identity/use-cases/confirm-power'
import { refusePower } from '@/modules/identity/use-cases/refuse-power'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'
import { areaOf } from '../_components/refusal-area'
import { ConfirmPowerForm, RefusePowerForm } from './power-form'

async function backToList(done: 'confirmed' | 'refused'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/powers')}?done=${done}`)
}

/** A one-time password goes back in the answer to this form and nowhere else. */
export const confirmPowerAction = formAction({
  guard: adminForm('security_admin'),
  schema: ConfirmPowerForm,
  words: 'identity',
  run: confirmPower,
  done: async ({ oneTimePassword }) =>
    oneTimePassword === null
      ? backToList('confirmed')
      : { status: 'done', errors: [], values: { handedOut: oneTimePassword } },
  refusedIn: areaOf,
})

export const refusePowerAction = formAction({
  guard: adminForm('security_admin'),
  schema: RefusePowerForm,
  words: 'identity',
  run: refusePower,
  done: () => backToList('refused'),
  refusedIn: areaOf,
})
