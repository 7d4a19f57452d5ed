'use server'

import { getTranslations } from 'next-intl/server'
import { type DraftPublication, publishDraftDefinition } from '@/modules/catalogue/use-cases/publish-draft-definition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

export async function publishDraftAction(
  draft: DraftPublication,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const result = await publishDraftDefinition(admin, draft)
  if (!result.ok) return refusedForm(result.refusal, await getTranslations('catalogue'), form)
  redirect(localePath(await currentLocale(), `/admin/services/${encodeURIComponent(draft.code)}`))
}
