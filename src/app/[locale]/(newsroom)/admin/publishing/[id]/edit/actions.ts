'use server'

import { removeFile } from '@/modules/disclosure/use-cases/add-file'
import { saveDraft } from '@/modules/disclosure/use-cases/save-draft'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { editionContent } from '../../_parts/edition-content'
import { EditionForm } from '../../_parts/edition-form-schema'
import { refused } from '../../_parts/refused'
import { refusedStep } from '../../_parts/refused-step'

export async function saveDraftAction(editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const input = parseForm(EditionForm, form)
  if (!input.ok) return input.formState
  const { expectedVersion } = input.value
  const saved = await saveDraft(actor, { editionId, expectedVersion, content: await editionContent(input.value) })
  if (!saved.ok) return refusedStep(actor, { editionId, action: 'edit' }, saved.refusal, form)
  redirect(localePath(await currentLocale(), `/admin/publishing/${editionId}?done=saved`))
}

export async function removeFileAction(
  editionId: string,
  fileId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireStaff(form)
  const removed = await removeFile(actor, { editionId, fileId })
  if (!removed.ok) return refused(removed.refusal, form)
  redirect(localePath(await currentLocale(), `/admin/publishing/${editionId}/edit#files`))
}
