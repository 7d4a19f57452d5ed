'use client'

import { useActionState, useEffect, useState } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, type FormState, typedText } from '@/ui/form-state'
import { Notice } from '@/ui/notice'
import { SubmitButton } from '@/ui/submit-button'
import { TextInput } from '@/ui/text-input'
import { useGivenBack } from '@/ui/use-given-back'

const ASKED = ['code']

export type StopWords = Record<'code' | 'hint' | 'submit' | 'pending' | 'errors' | 'done' | 'done-text', string>

type StopFormProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; words: StopWords }

/** The code that stops a recovery: typed, or taken from behind the # of the link, which is then gone from the address. */
export function StopRecoveryForm({ action, words }: StopFormProps) {
  const [state, submit] = useActionState(action, useGivenBack(ASKED))
  const token = useTokenOfLink()
  if (state.status === 'done')
    return (
      <Notice tone="success" title={words.done} live>
        <p>{words['done-text']}</p>
      </Notice>
    )
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={words.errors} errors={state.errors} />
      <TextInput
        key={token}
        name="code"
        label={words.code}
        hint={words.hint}
        error={errorFor(state, 'code')}
        defaultValue={typedText(state, 'code', token)}
        autoComplete="off"
        spellCheck={false}
      />
      <FormActions>
        <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
      </FormActions>
    </Form>
  )
}

function useTokenOfLink(): string {
  const [token, setToken] = useState('')
  useEffect(() => {
    const given = /^#([A-Z2-9]{20,40})$/.exec(window.location.hash)?.[1]
    if (!given) return
    setToken(given)
    window.history.replaceState(null, '', window.location.pathname)
  }, [])
  return token
}
