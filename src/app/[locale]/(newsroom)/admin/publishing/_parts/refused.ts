import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/kernel/result'
import { refusedForm } from '@/platform/refused-form'
import type { FormState } from '@/ui/form-state'

/** Where the form calls a field otherwise than the rules do. */
const FIELDS: Record<string, string> = { serviceIds: 'services', supersedesId: 'supersedes', publishAt: 'publishDay' }

/** A refusal in words, beside the field that can put it right. */
export async function refused(refusal: Refusal, form: FormData): Promise<FormState> {
  const field = refusal.field && (FIELDS[refusal.field] ?? refusal.field)
  return refusedForm({ ...refusal, field }, await getTranslations('disclosure'), form)
}
