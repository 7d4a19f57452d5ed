'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { describedBy, FieldNotes } from '@/ui/field'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, type FormState, typedText } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { useGivenBack } from '@/ui/use-given-back'
import { ConfirmStep, type ConfirmTexts } from '../_components/confirm-step'
import type { StepAction, StepState } from '../step-state'
import type { CorrectableGroup } from './correctable-items'

type CorrectionFormProps = {
  action: StepAction
  version: number
  groups: readonly CorrectableGroup[]
  texts: { errors: string; reason: string; submit: string; pending: string; note: string }
  confirm: ConfirmTexts
}

/** A row for everything that was filed. Ticking a row puts it into the notice; the notice is read before it goes out. */
export function CorrectionForm({ action, version, groups, texts, confirm }: CorrectionFormProps) {
  const items = groups.flatMap((group) => group.items)
  const [state, submit] = useActionState<StepState, FormData>(
    action,
    useGivenBack(items.map(({ id }) => `reason.${id}`)),
  )
  const [first] = items
  if (state.preview) {
    return (
      <Form action={submit} noValidate>
        <ConfirmStep preview={state.preview} values={state.values} texts={confirm} />
      </Form>
    )
  }
  const errors = state.errors.map((error) =>
    error.field === 'items' ? { ...error, field: first ? `item.${first.id}` : null } : error,
  )
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={texts.errors} errors={errors} />
      <input type="hidden" name="expectedVersion" value={version} />
      <div key={JSON.stringify(state.values)}>
        {groups.map(({ key, title, items }) => (
          <fieldset key={key} className="mb-6">
            <legend className="mb-2 font-semibold">{title}</legend>
            {items.map((item) => (
              <CorrectionRow key={item.id} item={item} state={state} reasonText={texts.reason} />
            ))}
          </fieldset>
        ))}
      </div>
      <FormActions note={texts.note}>
        <SubmitButton pendingText={texts.pending}>{texts.submit}</SubmitButton>
      </FormActions>
    </Form>
  )
}

type RowProps = { item: CorrectableGroup['items'][number]; state: FormState; reasonText: string }

function CorrectionRow({ item: { id, name, value }, state, reasonText }: RowProps) {
  const box = `item.${id}`
  const reason = `reason.${id}`
  const error = errorFor(state, reason)
  return (
    <div className="grid items-center gap-x-6 border-b border-(--line) py-2 md:grid-cols-[minmax(14rem,2fr)_3fr]">
      <div className="choice">
        <input type="checkbox" id={box} name={box} value="yes" defaultChecked={typedText(state, box) !== ''} />
        <label htmlFor={box}>{name}</label>
        <p className="choice-hint break-words">{value}</p>
      </div>
      <div className={error ? 'field-wrong' : undefined}>
        <FieldNotes id={reason} error={error} />
        <input
          className="input"
          data-width="full"
          id={reason}
          name={reason}
          aria-label={`${name}: ${reasonText}`}
          aria-describedby={describedBy(reason, { error })}
          aria-invalid={error ? true : undefined}
          placeholder={reasonText}
          defaultValue={typedText(state, reason)}
          maxLength={300}
        />
      </div>
    </div>
  )
}
