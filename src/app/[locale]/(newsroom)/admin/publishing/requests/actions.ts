'use server'

import { z } from 'zod'
import { answerSupersedeRequest } from '@/modules/disclosure/use-cases/answer-supersede-request'
import { hiddenFields } from '@/platform/action-body'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { refused } from '../_components/refused'

const AnswerForm = z.object({
  answer: z.enum(['agree', 'refuse']).catch('refuse'),
  reason: z.string().trim().max(500).catch(''),
})

export async function answerRequestAction(requestId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const { answer, reason } = hiddenFields(AnswerForm, form)
  const answered = await answerSupersedeRequest(actor, { requestId, agrees: answer === 'agree', reason })
  if (!answered.ok) return refused(answered.refusal, form)
  redirect(localePath(await currentLocale(), '/admin/publishing/requests?done=1'))
}
