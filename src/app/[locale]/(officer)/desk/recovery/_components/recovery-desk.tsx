'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/ui/button'
import { Checkbox } from '@/ui/choice-groups'
import { DataList } from '@/ui/data-list'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, typedText } from '@/ui/form-state'
import { Notice } from '@/ui/notice'
import { type Choice, Select } from '@/ui/select'
import { SubmitButton } from '@/ui/submit-button'
import { TextInput } from '@/ui/text-input'
import { useGivenBack } from '@/ui/use-given-back'
import type { RecoveryState } from '../recovery-form'
import { RecoveryDone } from './recovery-done'
import { RecoverySlip } from './recovery-slip'
import type { RecoveryWords } from './recovery-words'

type RecoveryDeskProps = {
  action: (previous: RecoveryState, form: FormData) => Promise<RecoveryState>
  here: string
  idTypes: readonly Choice[]
  words: RecoveryWords
}

/** What the first form asks for. */
const ASKED = ['name', 'number', 'signInName'] as const

type StepProps = Omit<RecoveryDeskProps, 'action'> & { state: RecoveryState; submit: (form: FormData) => void }

/**
 * On one page: what stands on the document, whom it is, and then either that a colleague is waited for or what two clerks
 * have brought about. Works without script.
 */
export function RecoveryDesk({ action, ...props }: RecoveryDeskProps) {
  const [state, submit] = useActionState<RecoveryState, FormData>(action, useGivenBack(ASKED))
  if (state.slip) return <RecoverySlip slip={state.slip} here={props.here} words={props.words} />
  if (state.waitsUntil || state.proved) return <RecoveryDone state={state} here={props.here} words={props.words} />
  const step = { ...props, state, submit }
  return state.found ? <ConfirmForm {...step} found={state.found} /> : <IdDocumentForm {...step} />
}

function IdDocumentForm({ state, submit, idTypes, words }: StepProps) {
  const field = (name: (typeof ASKED)[number]) => ({
    name,
    error: errorFor(state, name),
    defaultValue: typedText(state, name),
    autoComplete: 'off',
    spellCheck: false,
  })
  const idType = typedText(state, 'idType', idTypes[0]?.value)
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={words.errors} errors={state.errors} />
      <div className="fields">
        <TextInput {...field('name')} label={words.name} />
        <Select key={idType} name="idType" label={words['id-type']} choices={idTypes} defaultValue={idType} />
        <TextInput {...field('number')} label={words.number} hint={words['number-hint']} />
        <TextInput {...field('signInName')} label={words['sign-in-name']} hint={words['sign-in-name-hint']} />
      </div>
      <FormActions>
        <SubmitButton pendingText={words.pending}>{words.find}</SubmitButton>
      </FormActions>
    </Form>
  )
}

function ConfirmForm({
  state,
  submit,
  here,
  words,
  found,
}: StepProps & { found: NonNullable<RecoveryState['found']> }) {
  const rows = [
    { name: words.name, value: found.name },
    { name: words.number, value: found.number },
    { name: words['sign-in-by'], value: found.signInBy },
    { name: words.created, value: found.created },
  ]
  return (
    <Form action={submit} noValidate className="stack">
      <input type="hidden" name="step" value="hand-out" />
      <input type="hidden" name="ticket" value={found.ticket} />
      <ErrorSummary title={words.errors} errors={state.errors} />
      <h2>{words['found.title']}</h2>
      <p>{words[found.purpose === 'password' ? 'found.lead' : 'found.lead-number']}</p>
      {found.recorded && <Notice tone="info">{found.recorded}</Notice>}
      {found.waiting && found.purpose === 'password' && <Notice tone="warning">{found.waiting}</Notice>}
      <DataList rows={rows} />
      <div>
        <Checkbox name="originalSeen" label={words['found.seen']} error={errorFor(state, 'originalSeen')} />
      </div>
      <FormActions>
        <SubmitButton pendingText={words.pending}>{words[pressOf(found)]}</SubmitButton>
        <ButtonLink kind="quiet" href={here}>
          {words['found.another']}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

/** The first press records; the second does what the person came for. */
function pressOf({ recorded, purpose }: NonNullable<RecoveryState['found']>) {
  if (recorded === null) return 'found.record'
  return purpose === 'password' ? 'found.hand-out' : 'found.give-number'
}
