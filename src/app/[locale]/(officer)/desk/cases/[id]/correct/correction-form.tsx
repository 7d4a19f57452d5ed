'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { FormActions } from '@/ui/form-actions'
import { emptyFormState, errorFor, type FormState, typedText } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { TextInput } from '@/ui/text-input'
import type { CorrectableGroup } from './correctable-items'

type CorrectionFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  version: number
  groups: readonly CorrectableGroup[]
  texts: { errors: string; reason: string; about: string; submit: string; pending: string; note: string }
}

/** A row for everything that was filed. Ticking a row or writing a reason puts it into the notice. */
export function CorrectionForm({ action, version, groups, texts }: CorrectionFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const first = groups.flatMap(({ items }) => items)[0]
  const errors = state.errors.map((error) =>
    error.field === 'items' ? { ...error, field: first ? `item.${first.id}` : null } : error,
  )
  return (
    <form action={submit} noValidate>
      <ErrorSummary title={texts.errors} errors={errors} />
      <input type="hidden" name="expectedVersion" value={version} />
      <div key={JSON.stringify(state.values)}>
        {groups.map(({ key, title, items }) => (
          <fieldset key={key} className="mb-6">
            <legend className="mb-2 font-semibold">{title}</legend>
            {items.map((item) => (
              <CorrectionRow
                key={item.id}
                item={item}
                state={state}
                reasonText={texts.reason}
                aboutText={texts.about}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <FormActions note={texts.note}>
        <SubmitButton pendingText={texts.pending}>{texts.submit}</SubmitButton>
      </FormActions>
    </form>
  )
}

type RowProps = { item: CorrectableGroup['items'][number]; state: FormState; reasonText: string; aboutText: string }

function CorrectionRow({ item: { id, name, value }, state, reasonText, aboutText }: RowProps) {
  const box = `item.${id}`
  return (
    <div className="grid gap-x-6 border-b border-(--line) py-2 md:grid-cols-[minmax(14rem,2fr)_3fr]">
      <div className="choice">
        <input type="checkbox" id={box} name={box} value="yes" defaultChecked={typedText(state, box) !== ''} />
        <label htmlFor={box}>{name}</label>
        <p className="choice-hint break-words">{value}</p>
      </div>
      <div>
        <TextInput
          name={`reason.${id}`}
          label={reasonText}
          error={errorFor(state, `reason.${id}`)}
          defaultValue={typedText(state, `reason.${id}`)}
          maxLength={300}
          width="full"
          optionalText={`${aboutText}${name}`}
        />
      </div>
    </div>
  )
}
