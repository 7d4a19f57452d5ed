/** What a form shows after a submission: the words beside its fields, and everything the person had typed. */
export type FormState = {
  status: 'idle' | 'error' | 'done'
  errors: FormError[]
  values: FormValues
}

/** `field` is the field's id; `null` concerns the form as a whole. */
export type FormError = { field: string | null; message: string }

export type FormValues = Record<string, string | string[]>

export const emptyFormState: FormState = { status: 'idle', errors: [], values: {} }

/** The words beside one field; undefined when it is in order. */
export const errorFor = (state: FormState, field: string): string | undefined =>
  state.errors.find((error) => error.field === field)?.message

/** What had been typed into a single-valued field. */
export function typedText(state: FormState, field: string, otherwise = ''): string {
  const value = state.values[field]
  return (Array.isArray(value) ? value[0] : value) ?? otherwise
}

/** What had been ticked in a group. */
export function typedChoices(state: FormState, field: string, otherwise: readonly string[] = []): readonly string[] {
  const value = state.values[field]
  if (value === undefined) return otherwise
  return Array.isArray(value) ? value : [value]
}
