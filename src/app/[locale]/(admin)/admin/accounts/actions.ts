'use server'

import { z } from 'zod'
import { lookUpCitizen } from '@/modules/identity/use-cases/look-up-citizen'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'

const WhomForm = z.object({ whom: z.string().trim().min(1, 'whom-missing').max(300) })

/** Numbers and addresses are sent in a form and become an id: an address must not say who is looked for. */
export const lookUpAction = formAction({
  guard: adminForm('security_admin'),
  schema: WhomForm,
  words: 'accounts',
  run: lookUpCitizen,
  done: async ({ accountId }) => redirect(localePath(await currentLocale(), `/admin/accounts/${accountId}`)),
  refusedIn: () => 'identity',
})
