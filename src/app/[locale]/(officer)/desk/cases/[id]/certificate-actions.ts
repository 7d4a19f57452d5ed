'use server'

import { revokeCertificate } from '@/modules/certificates/use-cases/revoke-certificate'
import { answerForm } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { certificateEndInput } from './step-inputs'

export async function endCertificateAction(
  target: { caseId: string; documentId: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { caseId, documentId } = target
  return answerForm(form, {
    guard: requireStaff,
    schema: certificateEndInput,
    words: 'desk',
    run: (officer, ending) => revokeCertificate(officer, { documentId, ...ending }),
    done: async () => redirect(`${localePath(await currentLocale(), `/desk/cases/${caseId}`)}?done=endCertificate`),
    refusedIn: () => 'certificates',
  })
}
