import { useContext } from 'react'
import { FormOwnerContext } from './form-owner'
import { emptyFormState, type FormState } from './form-state'

/**
 * The beginning of a form that asks for these texts: empty, or what its person had sent when their session was over.
 * A browser sends every text of a form, the empty ones too; so their names tell the form.
 */
export function useGivenBack(texts: readonly string[]): FormState {
  const unsent = useContext(FormOwnerContext)?.unsent
  const isThis = unsent && texts.length > 0 && texts.every((name) => name in unsent)
  return isThis ? { status: 'error', errors: [], values: unsent } : emptyFormState
}
