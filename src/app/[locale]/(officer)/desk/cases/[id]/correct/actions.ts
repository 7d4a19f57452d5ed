'use server'

import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { filedApplication } from '@/modules/applications/queries/filed-application'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import { previewedStep } from '../previewed-step'
import type { StepState } from '../step-state'
import { correctableItems } from './correctable-items'
import { correctionInput, noticeItems } from './correction-input'

export async function correctAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  const officer = await requireStaff(form)
  const input = parseForm(correctionInput, form, await getTranslations('desk'))
  if (!input.ok) return input.formState
  const filed = await filedApplication(officer, caseId)
  if (!filed) notFound()
  const { expectedVersion, reasons } = input.value
  const items = noticeItems(correctableItems(filed, 'zh-CN', ''), reasons)
  const request = { caseId, expectedVersion }
  const take = () => requestCorrection(officer, { ...request, items })
  return previewedStep(officer, request, { action: 'requestCorrection', given: { items } }, form, take)
}
