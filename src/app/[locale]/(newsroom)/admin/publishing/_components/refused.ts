import 'server-only'
import { getTranslations } from 'next-intl/server'
import { faultsOf, type Refusal } from '@/kernel/result'
import { refusedForm } from '@/platform/refused-form'
import type { FormState } from '@/ui/form-state'

/** Where the form calls a field otherwise than the rules do. */
const FIELDS: Record<string, string> = { serviceIds: 'services', supersedesId: 'supersedes', publishAt: 'publishDay' }

/** A refusal in words, each of its faults beside the field that can put it right. */
export async function refused(refusal: Refusal, form: FormData): Promise<FormState> {
  const [first = refusal, ...also] = faultsOf(refusal).map((one) => ({ ...one, field: fieldFor(one, form) }))
  return refusedForm({ ...first, also }, await getTranslations('disclosure'), form)
}

function fieldFor({ code, field }: Refusal, form: FormData): string | undefined {
  if (code === 'disclosure.time-required' && form.get('publishDay')) return 'publishTime'
  return field && (FIELDS[field] ?? field)
}
