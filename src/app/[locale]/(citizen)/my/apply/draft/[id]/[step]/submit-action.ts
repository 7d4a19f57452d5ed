'use server'

import { getTranslations } from 'next-intl/server'
import { resubmit } from '@/modules/applications/use-cases/resubmit'
import { submitApplication } from '@/modules/applications/use-cases/submit-application'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { hit } from '@/platform/rate-limit'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { filingRefused } from './filing-refused'
import { submitFormSchema } from './submit-form-schema'

/** Nobody files more by hand; a script that floods the windows is stopped. */
const FILINGS = { limit: 60, windowSeconds: 3600 }

type Given = { draftId: string; isCorrection: boolean; declares: boolean }

/** Files the application, or the answer to a correction notice, as it was reviewed. */
export async function submitDraftAction(given: Given, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const input = parseForm(submitFormSchema(given.declares), form, await getTranslations('applications.form'))
  if (!input.ok) return input.formState

  const { allowed, retryAfterSeconds } = await hit(`file:${citizen.id}`, FILINGS)
  if (!allowed) {
    const params = { minutes: Math.ceil(retryAfterSeconds / 60) }
    return filingRefused({ code: 'application.too-often', params }, given.draftId, form)
  }
  const { version, idempotencyKey } = input.value
  const file = given.isCorrection ? resubmit : submitApplication
  const filed = await file(citizen, { draftId: given.draftId, version, idempotencyKey })
  if (!filed.ok) return filingRefused(filed.refusal, given.draftId, form)
  redirect(localePath(await currentLocale(), `/my/cases/${filed.value.caseId}?submitted`))
}
