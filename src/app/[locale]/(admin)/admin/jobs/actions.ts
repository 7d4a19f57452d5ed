'use server'

import { z } from 'zod'
import { retryJob } from '@/modules/operations/use-cases/retry-job'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'

const RetryForm = z.object({ queue: z.string().max(100), jobId: z.string().max(100) })

export const retryJobAction = formAction({
  guard: adminForm('system_admin'),
  schema: RetryForm,
  words: 'jobs',
  run: retryJob,
  done: async () => redirect(`${localePath(await currentLocale(), '/admin/jobs')}?done=retried`),
})
