'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/ui/choice-groups'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { emptyFormState, errorFor, type FormState } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'

type SubmitFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Whether the declaration is made here; otherwise the form holds one. */
  declares: boolean
  /** The draft as it stands on this page: what was read is what is filed. */
  version: number
  /** However often this page is sent, it is filed once. */
  idempotencyKey: string
  texts: Record<'title' | 'declaration' | 'submit' | 'submitting' | 'errors' | 'once', string>
}

/** The declaration (许可法 31: the applicant answers for the truth of what is filed) and the button that files. */
export function SubmitForm({ action, declares, version, idempotencyKey, texts }: SubmitFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <Form action={submit} noValidate>
      {declares && <h2>{texts.title}</h2>}
      <ErrorSummary title={texts.errors} errors={state.errors} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {declares && (
        <Checkbox
          name="declaration"
          label={texts.declaration}
          defaultChecked={state.values.declaration === 'yes'}
          error={errorFor(state, 'declaration')}
        />
      )}
      <FormActions note={texts.once}>
        <SubmitButton pendingText={texts.submitting}>{texts.submit}</SubmitButton>
      </FormActions>
    </Form>
  )
}
