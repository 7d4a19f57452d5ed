'use client'

import { type ReactNode, useActionState } from 'react'
import type { ButtonKind } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { emptyFormState, type FormState } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'

type OneButtonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  text: string
  pendingText: string
  errorsTitle: string
  kind?: ButtonKind
  /** Beside the button. */
  children?: ReactNode
}

/** A step that needs no more than a press; says why when it was refused. */
export function OneButtonForm({ action, text, pendingText, errorsTitle, kind, children }: OneButtonFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <Form action={submit}>
      <ErrorSummary title={errorsTitle} errors={state.errors} />
      <FormActions>
        <SubmitButton kind={kind} pendingText={pendingText}>
          {text}
        </SubmitButton>
        {children}
      </FormActions>
    </Form>
  )
}
