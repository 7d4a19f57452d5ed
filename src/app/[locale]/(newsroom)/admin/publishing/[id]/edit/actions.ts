'use server'

import type { Staff } from '@/kernel/actor'
import type { EditionContent } from '@/modules/disclosure/domain/document'
import { draftConflict } from '@/modules/disclosure/queries/draft-conflict'
import { removeFile } from '@/modules/disclosure/use-cases/add-file'
import { keepBoth } from '@/modules/disclosure/use-cases/keep-both'
import { putAside } from '@/modules/disclosure/use-cases/put-aside'
import { saveDraft } from '@/modules/disclosure/use-cases/save-draft'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import type { ShownConflict } from '../../_components/conflict-choice'
import { editionContent } from '../../_components/edition-content'
import type { EditionFormState } from '../../_components/edition-form'
import { EditionForm } from '../../_components/edition-form-schema'
import { refused } from '../../_components/refused'
import { refusedStep } from '../../_components/refused-step'
import { timeInWords } from '../../_components/time-in-words'

/**
 * The button of the form. Where somebody else saved meanwhile it answers with what differs; the next press says whose
 * words the draft goes on with.
 */
export async function saveDraftAction(
  editionId: string,
  _previous: EditionFormState,
  form: FormData,
): Promise<EditionFormState> {
  const actor = await requireStaff(form)
  const input = parseForm(EditionForm, form)
  if (!input.ok) return input.formState
  const { expectedVersion, page, follows, base, choice } = input.value
  const content = await editionContent(input.value)
  const asked = { editionId, expectedVersion, page, follows, content }
  const saved = await (choice === 'theirs'
    ? putAside(actor, asked)
    : choice === 'both'
      ? keepBoth(actor, { ...asked, base })
      : saveDraft(actor, asked))
  if (!saved.ok) {
    const state = await refusedStep(actor, { editionId, action: 'edit' }, saved.refusal, form)
    if (saved.refusal.code !== 'disclosure.changed-meanwhile') return state
    return { ...state, conflict: await shownConflict(actor, editionId, content) }
  }
  const desk = localePath(await currentLocale(), `/admin/publishing/${editionId}`)
  redirect(choice === 'theirs' || choice === 'both' ? `${desk}/edit?kept=${choice}` : `${desk}?done=saved`)
}

async function shownConflict(
  actor: Staff,
  editionId: string,
  mine: EditionContent,
): Promise<ShownConflict | undefined> {
  const conflict = await draftConflict(actor, editionId, mine)
  if (!conflict) return undefined
  const { at, ...facts } = conflict
  return { ...facts, at: at ? await timeInWords(at) : '' }
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
