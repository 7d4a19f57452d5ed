'use server'

import { z } from 'zod'
import { undoImport } from '@/modules/disclosure/use-cases/undo-import'
import { hiddenFields } from '@/platform/action-body'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { refused } from '../_components/refused'

const UndoForm = z.object({ reason: z.string().trim().max(500).catch('') })

export async function undoImportAction(importId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const undone = await undoImport(actor, { importId, ...hiddenFields(UndoForm, form) })
  if (!undone.ok) return refused(undone.refusal, form)
  redirect(localePath(await currentLocale(), '/admin/publishing/imports?done=1'))
}
