'use server'

import { editorialDepartments, isEditor } from '@/modules/disclosure/domain/permissions'
import { startDocument } from '@/modules/disclosure/use-cases/start-document'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { editionContent } from '../_components/edition-content'
import { EditionForm } from '../_components/edition-form-schema'
import { refused } from '../_components/refused'

export async function startDocumentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const input = parseForm(EditionForm, form)
  if (!input.ok) return input.formState
  const own = editorialDepartments(actor).filter((id) => isEditor(actor, id))
  const departmentId = input.value.departmentId ?? own[0] ?? ''
  const started = await startDocument(actor, { departmentId, content: await editionContent(input.value) })
  if (!started.ok) return refused(started.refusal, form)
  redirect(localePath(await currentLocale(), `/admin/publishing/${started.value.id}/edit?saved=1`))
}
