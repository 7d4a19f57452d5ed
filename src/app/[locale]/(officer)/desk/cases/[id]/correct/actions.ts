'use server'

import { notFound } from 'next/navigation'
import { filedApplication } from '@/modules/applications/queries/filed-application'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { withForm } from '@/platform/form-action'
import { requireStaff } from '@/platform/session/guards'
import { previewedStep } from '../previewed-step'
import type { StepState } from '../step-state'
import { correctableItems } from './correctable-items'
import { correctionInput, noticeItems } from './correction-input'

export async function correctAction(caseId: string, _previous: StepState, form: FormData): Promise<StepState> {
  return withForm(form, { guard: requireStaff, schema: correctionInput, words: 'desk' }, async (officer, input) => {
    const filed = await filedApplication(officer, caseId)
    if (!filed) notFound()
    const { expectedVersion, reasons } = input
    const items = noticeItems(correctableItems(filed, 'zh-CN', ''), reasons)
    const request = { caseId, expectedVersion }
    const take = () => requestCorrection(officer, { ...request, items })
    return previewedStep(officer, request, { action: 'requestCorrection', given: { items } }, form, take)
  })
}
