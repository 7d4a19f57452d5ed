'use server'

import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { filedApplication } from '@/modules/applications/queries/filed-application'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { stepAnswer } from '../step-answer'
import { correctableItems } from './correctable-items'
import { correctionInput, noticeItems } from './correction-input'

export async function correctAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const officer = await requireStaff(form)
  const input = parseForm(correctionInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const filed = await filedApplication(officer, caseId)
  if (!filed) notFound()
  const { expectedVersion, reasons } = input.value
  const items = noticeItems(correctableItems(filed, 'zh-CN', ''), reasons)
  const result = await requestCorrection(officer, { caseId, expectedVersion, items })
  return stepAnswer(officer, { caseId, action: 'requestCorrection' }, result, form)
}
