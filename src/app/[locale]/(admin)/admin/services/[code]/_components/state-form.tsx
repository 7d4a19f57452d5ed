'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { errorFor, type FormState, typedText } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { TextArea } from '@/ui/text-area'
import { useGivenBack } from '@/ui/use-given-back'

type StateFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  words: Record<'title' | 'help' | 'reason' | 'reasonHint' | 'pending' | 'errors', string>
  isDangerous: boolean
}

/** Suspends or resumes a service, with the reason. */
export function StateForm({ action, words, isDangerous }: StateFormProps) {
  const [state, send] = useActionState(action, useGivenBack(['reason']))
  return (
    <section aria-labelledby="state">
      <h2 id="state">{words.title}</h2>
      <p>{words.help}</p>
      <Form action={send} className="stack max-w-measure">
        <ErrorSummary title={words.errors} errors={state.errors} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={errorFor(state, 'reason')}
          defaultValue={typedText(state, 'reason')}
          rows={3}
        />
        <SubmitButton kind={isDangerous ? 'danger' : 'primary'} pendingText={words.pending}>
          {words.title}
        </SubmitButton>
      </Form>
    </section>
  )
}
