'use server'

import { removeAttachment } from '@/modules/attachments/use-cases/remove-attachment'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import { recordRefusedAct } from '@/platform/session/refused'

/** Takes a file out of the draft; says so on the page, or why it stays. */
export async function removeFileAction(draftId: string, attachmentId: string, form: FormData): Promise<void> {
  const citizen = await requireCitizen(form)
  const removed = await removeAttachment(citizen, { attachmentId })
  if (!removed.ok) await recordRefusedAct(removed.refusal)
  const said = removed.ok ? 'removed' : `refused=${removed.refusal.code}`
  redirect(localePath(await currentLocale(), `/my/apply/draft/${draftId}/materials?${said}#upload-result`))
}
