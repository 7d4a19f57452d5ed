'use server'

import { getTranslations } from 'next-intl/server'
import { revokeCertificate } from '@/modules/certificates/use-cases/revoke-certificate'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { certificateEndInput } from './step-inputs'

export async function endCertificateAction(
  target: { caseId: string; documentId: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(certificateEndInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const result = await revokeCertificate(officer, { documentId: target.documentId, ...input.value })
  if (!result.ok) return refusedForm(result.refusal, await getTranslations('certificates'), form)
  redirect(`${localePath(await currentLocale(), `/desk/cases/${target.caseId}`)}?done=endCertificate`)
}
