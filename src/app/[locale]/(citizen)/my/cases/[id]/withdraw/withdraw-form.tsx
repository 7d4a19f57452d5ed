'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, type FormState, typedText } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { TextArea } from '@/ui/text-area'
import { useGivenBack } from '@/ui/use-given-back'

type WithdrawFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  version: number
  back: string
  texts: Record<'reason' | 'optional' | 'withdraw' | 'withdrawing' | 'keep' | 'errors', string>
}

/** One more press before the application ends; saying why is up to the applicant. */
export function WithdrawForm({ action, version, back, texts }: WithdrawFormProps) {
  const [state, submit] = useActionState(action, useGivenBack(['reason']))
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={texts.errors} errors={state.errors} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="reason"
        rows={3}
        label={texts.reason}
        optionalText={texts.optional}
        defaultValue={typedText(state, 'reason')}
        error={errorFor(state, 'reason')}
      />
      <FormActions>
        <SubmitButton kind="danger" pendingText={texts.withdrawing}>
          {texts.withdraw}
        </SubmitButton>
        <ButtonLink kind="quiet" href={back}>
          {texts.keep}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
