'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, type FormState, typedText } from '@/ui/form-state'
import { Notice } from '@/ui/notice'
import { SubmitButton } from '@/ui/submit-button'
import { TextInput } from '@/ui/text-input'
import { useGivenBack } from '@/ui/use-given-back'

export type RevealState = FormState & { revealed?: string }

type RevealFormProps = {
  action: (previous: RevealState, form: FormData) => Promise<RevealState>
  back: string
  texts: Record<'errors' | 'lead' | 'reason' | 'submit' | 'pending' | 'value' | 'back', string>
}

/** Asks for the reason first; then shows the value once, on this page only. */
export function RevealForm({ action, back, texts }: RevealFormProps) {
  const [state, submit] = useActionState<RevealState, FormData>(action, useGivenBack(['reason']))
  if (state.revealed !== undefined) {
    return (
      <>
        <Notice title={texts.value} live>
          <code className="text-(length:--type-title)">{state.revealed}</code>
        </Notice>
        <FormActions>
          <ButtonLink href={back}>{texts.back}</ButtonLink>
        </FormActions>
      </>
    )
  }
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={texts.errors} errors={state.errors} />
      <TextInput
        name="reason"
        label={texts.reason}
        hint={texts.lead}
        error={errorFor(state, 'reason')}
        defaultValue={typedText(state, 'reason')}
        maxLength={300}
        width="full"
      />
      <FormActions>
        <SubmitButton pendingText={texts.pending}>{texts.submit}</SubmitButton>
        <ButtonLink kind="quiet" href={back}>
          {texts.back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
