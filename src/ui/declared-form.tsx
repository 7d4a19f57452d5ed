'use client'

import { type ReactNode, useActionState } from 'react'
import type { ButtonKind } from './button'
import { Checkbox, RadioGroup } from './choice-groups'
import { DateInput } from './date-input'
import { Details } from './details'
import { ErrorSummary } from './error-summary'
import type { FieldWords } from './field'
import { Form } from './form'
import { FormActions } from './form-actions'
import { errorFor, type FormState, typedText } from './form-state'
import { Notice } from './notice'
import { type Choice, Select } from './select'
import { SubmitButton } from './submit-button'
import { TextArea } from './text-area'
import { TextInput } from './text-input'
import { useGivenBack } from './use-given-back'

type Words = Omit<FieldWords, 'error'> & { value?: string }
type TextOptions = Pick<
  Parameters<typeof TextInput>[0],
  'type' | 'autoComplete' | 'inputMode' | 'width' | 'maxLength' | 'spellCheck'
>

/** One field of a form, in data: a server page can say what it asks without sending functions. */
export type FieldSpec =
  | ({ control: 'text' } & Words & TextOptions)
  | ({ control: 'area'; rows?: number; maxLength?: number } & Words)
  | ({ control: 'select'; choices: readonly Choice[]; emptyText?: string } & Words)
  | ({ control: 'radio'; choices: readonly Choice[]; inline?: boolean } & Words)
  | ({ control: 'date'; min?: string; max?: string } & Words)
  | ({ control: 'tick' } & Words)
  | { control: 'hidden'; name: string; value: string }

export type DeclaredFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  fields: readonly FieldSpec[]
  errorTitle: string
  submitText: string
  pendingText: string
  submitKind?: ButtonKind
  /** Ids must differ where two forms on one page ask for the same thing. */
  idPrefix?: string
  /** What is said when it is done; `shows` are values that came back and are shown only now. */
  done?: { title: string; text?: string; shows?: readonly { key: string; label: string }[] }
  /** Folded away until asked for; open again when there is something to read in it. */
  folded?: { summary: string; lead?: string; open?: boolean }
  children?: ReactNode
}

/** A form whose fields are data. Works without script; errors on top and beside the fields; nothing typed is lost. */
export function DeclaredForm(props: DeclaredFormProps) {
  const {
    action,
    fields,
    errorTitle,
    submitText,
    pendingText,
    submitKind,
    idPrefix = '',
    done,
    folded,
    children,
  } = props
  const texts = fields.filter(({ control }) => control !== 'hidden' && control !== 'tick' && control !== 'radio')
  const [state, submit] = useActionState(action, useGivenBack(texts.map(({ name }) => name)))
  const errors = state.errors.map(({ field, message }) => ({ field: field && `${idPrefix}${field}`, message }))
  // A lone button, in a row of a table say, needs no room around it.
  const asksNothing = fields.length > 0 && fields.every(({ control }) => control === 'hidden')
  const button = (
    <SubmitButton pendingText={pendingText} kind={submitKind}>
      {submitText}
    </SubmitButton>
  )
  const form = (
    <Form action={submit} noValidate>
      <ErrorSummary title={errorTitle} errors={errors} />
      {state.status === 'done' && done && <Done state={state} {...done} />}
      <div className="fields">
        {fields.map((field) => (
          <DeclaredField key={field.name} field={field} state={state} idPrefix={idPrefix} />
        ))}
      </div>
      {children}
      {asksNothing ? button : <FormActions>{button}</FormActions>}
    </Form>
  )
  if (!folded) return form
  return (
    <Details summary={folded.summary} open={folded.open || state.status !== 'idle' || undefined}>
      {folded.lead && <p>{folded.lead}</p>}
      {form}
    </Details>
  )
}

function Done({ state, title, text, shows = [] }: { state: FormState } & NonNullable<DeclaredFormProps['done']>) {
  return (
    <Notice tone="success" title={title} live>
      {text && <p>{text}</p>}
      {shows.map(({ key, label }) => (
        <p key={key}>
          {label} <code>{typedText(state, key)}</code>
        </p>
      ))}
    </Notice>
  )
}

function DeclaredField({ field, state, idPrefix }: { field: FieldSpec; state: FormState; idPrefix: string }) {
  if (field.control === 'hidden') return <input type="hidden" name={field.name} value={field.value} />
  const { control, value = '', ...rest } = field
  const words = { ...rest, id: `${idPrefix}${field.name}`, error: errorFor(state, field.name) }
  // What was typed before comes back; a remount per answer makes React take it as the field's new beginning.
  const defaultValue = typedText(state, field.name, state.status === 'done' ? '' : value)
  const key = `${state.status}:${defaultValue}`
  if (control === 'area') return <TextArea key={key} {...words} defaultValue={defaultValue} />
  if (control === 'date') return <DateInput key={key} {...words} defaultValue={defaultValue} />
  if (control === 'tick') return <Checkbox key={key} {...words} defaultChecked={defaultValue === 'yes'} />
  if ('choices' in words && control === 'select') return <Select key={key} {...words} defaultValue={defaultValue} />
  if ('choices' in words) return <RadioGroup key={key} {...words} defaultValue={defaultValue} />
  return <TextInput key={key} {...words} defaultValue={defaultValue} />
}
