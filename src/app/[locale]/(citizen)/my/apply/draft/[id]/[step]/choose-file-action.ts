'use server'

import { chooseFiledFile } from '@/modules/applications/use-cases/choose-filed-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import { recordRefusedAct } from '@/platform/session/refused'

type Chosen = { draftId: string; attachmentId: string; isFiledAgain: boolean }

/** Leaves a file that was filed before out of the answer to a correction, or takes it in again; the page says which stay. */
export async function chooseFileAction(given: Chosen, form: FormData): Promise<void> {
  const citizen = await requireCitizen(form)
  const chosen = await chooseFiledFile(citizen, given)
  if (!chosen.ok) await recordRefusedAct(chosen.refusal)
  const said = chosen.ok ? (given.isFiledAgain ? 'again' : 'not') : chosen.refusal.code
  redirect(localePath(await currentLocale(), `/my/apply/draft/${given.draftId}/materials?filed=${said}#upload-result`))
}
