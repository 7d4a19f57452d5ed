'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { retryJob } from '@/modules/operations/use-cases/retry-job'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

const RetryForm = z.object({ queue: z.string().max(100), jobId: z.string().max(100) })

export async function retryJobAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('jobs')
  const input = parseForm(RetryForm, form, t)
  if (!input.ok) return input.formState
  const result = await retryJob(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  redirect(`${localePath(await currentLocale(), '/admin/jobs')}?done=retried`)
}
