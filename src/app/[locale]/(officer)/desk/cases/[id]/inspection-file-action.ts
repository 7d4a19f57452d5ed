'use server'

import { removeInspectionFile } from '@/modules/attachments/use-cases/remove-inspection-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { recordRefusedAct } from '@/platform/session/refused'

/** Takes a file out of the record of an inspection; says so on the case's page, or why it stays. */
export async function removeInspectionFileAction(caseId: string, attachmentId: string, form: FormData): Promise<void> {
  const officer = await requireStaff(form)
  const removed = await removeInspectionFile(officer, { attachmentId })
  if (!removed.ok) await recordRefusedAct(removed.refusal)
  const said = removed.ok ? 'removed' : `refused=${removed.refusal.code}`
  redirect(localePath(await currentLocale(), `/desk/cases/${caseId}?${said}#upload-result`))
}
