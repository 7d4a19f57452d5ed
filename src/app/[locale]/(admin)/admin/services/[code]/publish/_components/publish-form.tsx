'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { emptyFormState, type FormState } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'

type PublishFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  words: Record<'title' | 'help' | 'pending' | 'errors', string>
}

/** Confirms that what stands above goes online. */
export function PublishForm({ action, words }: PublishFormProps) {
  const [state, send] = useActionState(action, emptyFormState)
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{words.title}</h2>
      <p>{words.help}</p>
      <Form action={send} className="stack max-w-measure">
        <ErrorSummary title={words.errors} errors={state.errors} />
        <SubmitButton pendingText={words.pending}>{words.title}</SubmitButton>
      </Form>
    </section>
  )
}
