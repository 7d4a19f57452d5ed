import 'server-only'
import { headers } from 'next/headers'
import { keepUnsentWords } from '@/modules/identity/use-cases/keep-unsent-words'
import { typedValues } from '../form'
import { formOwner } from './form-owner'

/** In an address: which words of a person wait for them on that page. */
export const UNSENT_PARAMETER = 'unsent'

/**
 * Keeps the words of a form that could not be carried out, for whom it was shown to, and gives the address of the page
 * that shows them. With script the browser keeps them itself, for the page of the form; then, unless they are to be
 * shown elsewhere, and when there is nothing to keep, the address stays.
 */
export async function keepUnsentForm(form: FormData, address: string, { isElsewhere = false } = {}): Promise<string> {
  const id = formOwner(form)
  if (id === null || (!isElsewhere && (await headers()).has('next-action'))) return address
  const kept = await keepUnsentWords({ id }, typedValues(form))
  if (kept === null) return address
  const [path = '', query = ''] = address.split('?')
  const asked = new URLSearchParams(query)
  asked.set(UNSENT_PARAMETER, kept)
  return `${path}?${asked}`
}
