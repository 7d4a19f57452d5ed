'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { lookUpCitizen } from '@/modules/identity/use-cases/look-up-citizen'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

const WhomForm = z.object({ whom: z.string().trim().min(1, 'whom-missing').max(300) })

/** Numbers and addresses are sent in a form and become an id: an address must not say who is looked for. */
export async function lookUpAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('security_admin', form)
  const input = parseForm(WhomForm, form, await getTranslations('accounts'))
  if (!input.ok) return input.formState
  const result = await lookUpCitizen(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, await getTranslations('identity'), form)
  redirect(localePath(await currentLocale(), `/admin/accounts/${result.value.accountId}`))
}
