'use server'

import { getTranslations } from 'next-intl/server'
import { verifyAuditChain } from '@/modules/audit/use-cases/verify-audit-chain'
import { formStateOf } from '@/platform/form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

/** The result is told on the page itself: intact with the count, or where it first does not hold. */
export async function verifyChainAction(_previous: FormState, form: FormData): Promise<FormState> {
  const auditor = await requireAdmin('audit_admin')
  const t = await getTranslations('audit')
  const result = await verifyAuditChain(auditor)
  if (!result.ok) return formStateOf(result.refusal, t, form)
  const { entries, broken } = result.value
  if (broken === null) return { status: 'done', errors: [], values: { result: t('verify.intact', { entries }) } }
  const message = t(`verify.${broken.reason}`, { seq: broken.seq })
  return { status: 'error', errors: [{ field: null, message }], values: {} }
}
